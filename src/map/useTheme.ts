export { useTheme, type Theme } from '../view/theme';
