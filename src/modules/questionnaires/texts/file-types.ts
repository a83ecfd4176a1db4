import type { Locale } from '#kit/texts.ts'

const known: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  'image/*': { fr: 'une image', en: 'a picture' },
  'audio/*': { fr: 'un son', en: 'a sound' },
  'video/*': { fr: 'une vidéo', en: 'a video' },
  'text/*': { fr: 'un texte', en: 'a text' },
  'application/pdf': { fr: 'un PDF', en: 'a PDF' },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    fr: 'un texte Word (DOCX)',
    en: 'a Word text (DOCX)',
  },
  'application/vnd.oasis.opendocument.text': { fr: 'un texte (ODT)', en: 'a text (ODT)' },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
    fr: 'un classeur Excel (XLSX)',
    en: 'an Excel workbook (XLSX)',
  },
  'application/vnd.oasis.opendocument.spreadsheet': {
    fr: 'un classeur (ODS)',
    en: 'a workbook (ODS)',
  },
}

/** `image/*, application/pdf`, as people say it: « une image, un PDF ». */
export function typesSaid(types: string, locale: Locale): string {
  return types
    .split(', ')
    .map((type) => (Object.hasOwn(known, type) ? known[type]?.[locale] : type.split('/')[1]))
    .join(', ')
}
