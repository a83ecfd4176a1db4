import { ownOf } from '#kit/own.ts'
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

const ofOneFile: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  'image/*': { fr: 'image', en: 'picture' },
  'audio/*': { fr: 'son', en: 'sound' },
  'video/*': { fr: 'vidéo', en: 'video' },
  'text/*': { fr: 'texte', en: 'text' },
  'text/csv': { fr: 'tableau CSV', en: 'CSV table' },
  'application/pdf': { fr: 'PDF', en: 'PDF' },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    fr: 'texte Word',
    en: 'Word text',
  },
  'application/vnd.oasis.opendocument.text': { fr: 'texte ODT', en: 'ODT text' },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
    fr: 'classeur Excel',
    en: 'Excel workbook',
  },
  'application/vnd.oasis.opendocument.spreadsheet': { fr: 'classeur ODS', en: 'ODS workbook' },
}

/** What one file is, beside its size: « image », « texte Word ». */
export function typeSaid(type: string, locale: Locale): string {
  const known = ownOf(ofOneFile, type) ?? ownOf(ofOneFile, `${type.split('/')[0]}/*`)
  return (known ?? { fr: 'fichier', en: 'file' })[locale]
}
