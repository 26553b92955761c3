export { NoCity as default } from '../../explore/NoCity';
