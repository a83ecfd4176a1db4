import { defineTexts } from '#kit/texts.ts'

/** The files of the public memory. */
export const activityFileTexts = defineTexts(
  {
    about: 'Sur quoi',
    page: 'Page',
    asCsv: 'Cette page en CSV',
    asXlsx: 'Cette page en XLSX',
  },
  { about: 'About', page: 'Page', asCsv: 'This page as CSV', asXlsx: 'This page as XLSX' },
)
