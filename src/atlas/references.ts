/** The pages of others that the method and the licences rest on. */
export const ccBy = 'https://creativecommons.org/licenses/by/4.0/';
export const geoNames = 'https://www.geonames.org/';
export const naturalEarth = 'https://www.naturalearthdata.com/about/terms-of-use/';
export const openFont = 'https://openfontlicense.org/';
export const report = 'https://econpapers.repec.org/RePEc:ehl:lserod:126115';
export const surveySummary =
  'https://eurocities.eu/resources/survey-of-city-governments-city-innovation-needs-political-recognition-and-long-term-investment/';
export const wcag = 'https://www.w3.org/TR/WCAG22/';
export const resolution = 'https://digitallibrary.un.org/record/767883';
export const gower = 'https://doi.org/10.2307/2528823';
export const goodall = 'https://doi.org/10.2307/2528080';
export const sparckJones = 'https://doi.org/10.1108/eb026526';
