export { CityAnswers as default } from './CityAnswers';
