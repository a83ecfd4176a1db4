import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  AlignmentType,
  BorderStyle,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from 'docx'
import { projectRoot } from '../root.ts'

export const ink = '1B1A17'
export const soft = '57524A'
export const hairline = 'DDD3C1'
export const accent = 'C8331A'
const paper = 'FAF5EA'
export const wash = 'FDEFE8'
export const washLine = 'ECCDBF'
export const action = '1B3A86'

export const titleFace = 'Bricolage Grotesque'
const textFace = 'Atkinson Hyperlegible Next'
export const codeFace = 'Courier New'

/** One millimetre in twentieths of a point, Word's measure of length. */
export const millimetre = 56.7
const margin = Math.round(24 * millimetre)
export const textWidth = Math.round(162 * millimetre)

export const a4 = { width: Math.round(210 * millimetre), height: Math.round(297 * millimetre) }
export const pageMargins = {
  top: Math.round(30 * millimetre),
  bottom: Math.round(28 * millimetre),
  left: margin,
  right: margin,
  header: Math.round(16 * millimetre),
  footer: Math.round(12 * millimetre),
}

const points = (size: number) => size * 2
const space = (size: number) => size * 20

/** Real styles, with the names Word and Google Docs know, so that a reader can build on them. */
export function docxStyles(language: 'fr' | 'en'): IStylesOptions {
  return {
    default: {
      document: {
        run: {
          font: textFace,
          size: points(11),
          color: ink,
          language: { value: language === 'fr' ? 'fr-FR' : 'en-GB' },
        },
        paragraph: { spacing: { after: space(8), line: 312, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { font: titleFace, bold: true, size: points(28), color: ink, characterSpacing: -12 },
        paragraph: { spacing: { before: 0, after: space(8), line: 240 }, keepNext: true },
      },
      heading1: heading(titleFace, 17, 24),
      heading2: heading(titleFace, 13, 18),
      heading3: heading(textFace, 11.5, 14),
      caption: {
        run: { size: points(9.5), color: soft, italics: false },
        paragraph: { spacing: { before: space(12), after: space(4) } },
      },
      hyperlink: { run: { color: action, underline: {} } },
    },
    paragraphStyles: [
      ...paragraphStyles.map((style) => ({ basedOn: 'Normal', quickFormat: true, ...style })),
    ],
  }
}

function heading(font: string, size: number, before: number) {
  return {
    run: { font, bold: true, size: points(size), color: ink },
    paragraph: { spacing: { before: space(before), after: space(6), line: 252 }, keepNext: true },
  }
}

const noteBox = {
  indent: { left: 227, right: 227 },
  shading: { fill: paper },
  border: { left: { style: BorderStyle.SINGLE, size: 20, color: accent, space: 10 } },
}

const paragraphStyles = [
  {
    id: 'Subtitle',
    name: 'Subtitle',
    run: { size: points(14) },
    paragraph: { spacing: { after: space(6) } },
  },
  {
    id: 'Byline',
    name: 'Byline',
    run: { size: points(10), color: soft },
    paragraph: { spacing: { after: space(20) } },
  },
  {
    id: 'NoteTitle',
    name: 'Note Title',
    run: { font: titleFace, bold: true, size: points(12) },
    paragraph: { ...noteBox, spacing: { before: space(12), after: 0 }, keepNext: true },
  },
  {
    id: 'Note',
    name: 'Note',
    paragraph: { ...noteBox, spacing: { after: space(14) } },
  },
  {
    id: 'Quote',
    name: 'Quote',
    run: { size: points(12) },
    paragraph: {
      indent: { left: 340 },
      spacing: { before: space(12), after: space(4) },
      border: { left: { style: BorderStyle.SINGLE, size: 8, color: hairline, space: 12 } },
    },
  },
  {
    id: 'QuoteSource',
    name: 'Quote Source',
    run: { size: points(9.5), color: soft },
    paragraph: { indent: { left: 340 }, spacing: { after: space(14) } },
  },
  {
    id: 'Code',
    name: 'Code',
    run: { size: points(9.5) },
    paragraph: { indent: { left: 227 }, shading: { fill: paper } },
  },
  {
    id: 'TableText',
    name: 'Table Text',
    run: { size: points(9.5) },
    paragraph: { spacing: { before: space(2), after: space(2), line: 264 } },
  },
  { id: 'Figure', name: 'Figure', paragraph: { keepNext: true, spacing: { before: space(12) } } },
  {
    id: 'LineToFill',
    name: 'Line To Fill',
    run: { color: soft },
    paragraph: { spacing: { before: space(10), after: 0 } },
  },
]

/** Word draws as many levels as the reader of a page follows; deeper ones stay at the last. */
export const deepestList = 4

const levels = Array.from({ length: deepestList + 1 }, (_, level) => level)

const listIndent = (level: number) => ({ left: 397 + level * 397, hanging: 284 })

export function numbersFrom(start: number): string {
  return start === 1 ? 'numbers' : `numbers-from-${start}`
}

/** Bullets, and numbers for each number that a list of the document begins with. */
export function docxNumbering(starts: readonly number[]): INumberingOptions {
  return {
    config: [
      {
        reference: 'bullets',
        levels: levels.map((level) => ({
          level,
          format: LevelFormat.BULLET,
          text: level % 2 === 0 ? '•' : '–',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: listIndent(level) }, run: { color: accent } },
        })),
      },
      ...starts.map((start) => ({
        reference: numbersFrom(start),
        levels: levels.map((level) => ({
          level,
          start,
          format: LevelFormat.DECIMAL,
          text: `%${level + 1}.`,
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: listIndent(level) }, run: { bold: true } },
        })),
      })),
    ],
  }
}

/** The faces travel in the file, so that it looks the same on a machine that lacks them. */
export const docxFonts = [
  {
    name: textFace,
    data: face('atkinson-hyperlegible-next', 'AtkinsonHyperlegibleNext', '400Regular'),
    bold: face('atkinson-hyperlegible-next', 'AtkinsonHyperlegibleNext', '700Bold'),
    italic: face('atkinson-hyperlegible-next', 'AtkinsonHyperlegibleNext', '400Regular_Italic'),
  },
  {
    name: titleFace,
    data: face('bricolage-grotesque', 'BricolageGrotesque', '400Regular'),
    bold: face('bricolage-grotesque', 'BricolageGrotesque', '700Bold'),
  },
]

function face(folder: string, family: string, weight: string): Buffer {
  const file = `node_modules/@expo-google-fonts/${folder}/${weight}/${family}_${weight}.ttf`
  return readFileSync(join(projectRoot, file))
}
