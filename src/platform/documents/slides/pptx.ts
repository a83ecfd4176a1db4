import { zipSync } from 'fflate'
import type { Document } from '#kit/papers/document.ts'
import type { Letterhead } from '#kit/papers/letterhead.ts'
import { xmlText } from '#kit/xml.ts'
import { type Pieces, type PreparedDocument, prepare } from '../prepare.ts'
import { pictureOf } from '../raster.ts'
import {
  laySlides,
  linesOf,
  rowHeight,
  type Slide,
  type SlideLine,
  type SlidePart,
} from './lay-slides.ts'
import {
  contentTypes,
  coreProperties,
  emu,
  packageRelations,
  part,
  presentation,
  type Relation,
  relations,
  slideLayout,
  slideMaster,
  slideSize,
  spaces,
  theme,
  tree,
} from './pptx-parts.ts'

const left = 548_640
const width = slideSize.width - 2 * left
const top = 1_325_880
/** One line of the usual letters. */
const line = 356_616
const pictureHeight = 11 * line
const houseAccent = '9c3d1f'
/** Dates in a ZIP begin in 1980. */
const zipBegins = new Date('1980-01-02T00:00:00Z')

interface Image {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The document as slides for PowerPoint, Impress and Google Slides: real titles, real tables, nothing left out. */
export async function writePptx(
  document: Document,
  head: Letterhead | undefined,
): Promise<Uint8Array> {
  const prepared = prepare(document, head)
  const slides = laySlides(prepared)
  const images: Image[] = []
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': contentTypes(slides.length + 1),
    '_rels/.rels': packageRelations,
    'docProps/core.xml': coreProperties(prepared),
    'ppt/presentation.xml': presentation(slides.length + 1),
    'ppt/_rels/presentation.xml.rels': relations([
      { kind: 'slideMaster', to: 'slideMasters/slideMaster1.xml' },
      ...Array.from({ length: slides.length + 1 }, (_, at): Relation => {
        return { kind: 'slide', to: `slides/slide${at + 1}.xml` }
      }),
      { kind: 'theme', to: 'theme/theme1.xml' },
    ]),
    'ppt/slideMasters/slideMaster1.xml': slideMaster,
    'ppt/slideMasters/_rels/slideMaster1.xml.rels': relations([
      { kind: 'slideLayout', to: '../slideLayouts/slideLayout1.xml' },
      { kind: 'theme', to: '../theme/theme1.xml' },
    ]),
    'ppt/slideLayouts/slideLayout1.xml': slideLayout,
    'ppt/slideLayouts/_rels/slideLayout1.xml.rels': relations([
      { kind: 'slideMaster', to: '../slideMasters/slideMaster1.xml' },
    ]),
    'ppt/theme/theme1.xml': theme(prepared.head?.accent?.replace('#', '') ?? houseAccent),
  }
  const add = (number: number, shapes: string, own: readonly Image[]) => {
    files[`ppt/slides/slide${number}.xml`] = part(
      `<p:sld ${spaces}><p:cSld>${tree(shapes)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`,
    )
    files[`ppt/slides/_rels/slide${number}.xml.rels`] = relations([
      { kind: 'slideLayout', to: '../slideLayouts/slideLayout1.xml' },
      ...own.map(({ name }): Relation => ({ kind: 'image', to: `../media/${name}` })),
    ])
  }
  add(1, opening(prepared), [])
  for (const [at, slide] of slides.entries()) {
    const own: Image[] = []
    const drawn = await shapesOf(prepared, slide, at + 2, (bytes, kind) => {
      const image = { name: `image${images.length + 1}.${kind}`, bytes }
      images.push(image)
      return own.push(image) + 1
    })
    add(at + 2, drawn, own)
  }
  for (const { name, bytes } of images) files[`ppt/media/${name}`] = bytes
  const encoder = new TextEncoder()
  const bytes = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [
      name,
      typeof text === 'string' ? encoder.encode(text) : text,
    ]),
  )
  return zipSync(bytes, { mtime: prepared.date < zipBegins ? zipBegins : prepared.date })
}

const languageOf = ({ language }: PreparedDocument) => (language === 'fr' ? 'fr-FR' : 'en-GB')

function opening(document: PreparedDocument): string {
  const lines: SlideLine[] = [
    ...(document.subtitle ? [{ text: [document.subtitle], look: 'strong' as const }] : []),
    { text: [document.byline], look: 'plain' },
    { text: [document.footer], look: 'small' },
  ]
  return `${titleShape(document, document.title, 2)}${textShape(document, 3, lines, 2_743_200, 8 * line)}`
}

async function shapesOf(
  document: PreparedDocument,
  slide: Slide,
  number: number,
  keep: (bytes: Uint8Array, kind: 'png' | 'jpeg') => number,
): Promise<string> {
  const goesOn = document.language === 'fr' ? ' (suite)' : ' (continued)'
  const shapes = [titleShape(document, `${slide.title}${slide.goesOn ? goesOn : ''}`, 2)]
  let [y, id] = [top, 3]
  for (const held of slide.parts) {
    const { xml, height } = await partShape(document, held, { id, y }, keep)
    shapes.push(xml)
    y += height + line / 3
    id += 1
  }
  const foot: SlideLine = { text: [`${document.title}, ${number}`], look: 'small' }
  const lowest = slideSize.height - line - emu.inch / 10
  shapes.push(textShape(document, id, [foot], lowest, line))
  return shapes.join('')
}

async function partShape(
  document: PreparedDocument,
  held: SlidePart,
  at: { readonly id: number; readonly y: number },
  keep: (bytes: Uint8Array, kind: 'png' | 'jpeg') => number,
): Promise<{ readonly xml: string; readonly height: number }> {
  switch (held.kind) {
    case 'lines': {
      const height = line * held.lines.reduce((sum, own) => sum + linesIn(own) + 0.3, 0)
      return { xml: textShape(document, at.id, held.lines, at.y, Math.round(height)), height }
    }
    case 'table':
      return tableShape(document, held, at)
    case 'svg': {
      const { png, width: across, height: down } = await pictureOf(held.svg)
      return pictureShape(held.alt, keep(png, 'png'), at, across / down)
    }
    case 'picture': {
      const kind = held.mediaType === 'image/png' ? 'png' : 'jpeg'
      const relation = keep(new Uint8Array(Buffer.from(held.data, 'base64')), kind)
      return pictureShape(held.alt, relation, at, held.width / held.height)
    }
    default:
      return held satisfies never
  }
}

const linesIn = ({ text }: SlideLine) => linesOf(text.map(wordsOf).join(''))

const frame = (x: number, y: number, cx: number, cy: number, prefix: 'a' | 'p' = 'a') =>
  `<${prefix}:xfrm><a:off x="${Math.round(x)}" y="${Math.round(y)}"/><a:ext cx="${Math.round(cx)}" cy="${Math.round(cy)}"/></${prefix}:xfrm>`

function titleShape(document: PreparedDocument, title: string, id: number): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr><a:lstStyle/>${paragraph(document, [title], '')}</p:txBody></p:sp>`
}

const looks: Readonly<Record<SlideLine['look'], string>> = {
  plain: ' sz="1800"',
  item: ' sz="1800"',
  strong: ' sz="1800" b="1"',
  small: ' sz="1300"',
}

function textShape(
  document: PreparedDocument,
  id: number,
  lines: readonly SlideLine[],
  y: number,
  height: number,
): string {
  const paragraphs = lines.map(({ text, look }) => paragraph(document, text, looks[look], true))
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Text ${id}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>${frame(left, y, width, height)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0"><a:noAutofit/></a:bodyPr><a:lstStyle/>${paragraphs.join('')}</p:txBody></p:sp>`
}

function tableShape(
  document: PreparedDocument,
  { columns, rows }: Extract<SlidePart, { kind: 'table' }>,
  { id, y }: { readonly id: number; readonly y: number },
) {
  const all = columns.reduce((sum, column) => sum + column.width, 0)
  const isNamed = columns.some(({ title }) => title !== '')
  const head = isNamed ? [columns.map(({ title }): Pieces => [{ bold: title }])] : []
  const every = [...head, ...rows]
  const heights = every.map((row) => Math.round(rowHeight(row, columns) * line))
  const grid = columns.map(
    (column) => `<a:gridCol w="${Math.round((column.width / all) * width)}"/>`,
  )
  const drawn = every.map((row, at) => {
    const fill =
      isNamed && at === 0 ? '<a:solidFill><a:schemeClr val="bg2"/></a:solidFill>' : '<a:noFill/>'
    const under = '<a:lnB w="6350"><a:solidFill><a:schemeClr val="tx2"/></a:solidFill></a:lnB>'
    const cells = row.map((cell, place) => {
      const align = columns[place]?.align === 'right' ? ' algn="r"' : ''
      return `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${paragraph(document, cell, ' sz="1400"', false, align)}</a:txBody><a:tcPr marT="36576" marB="36576">${under}${fill}</a:tcPr></a:tc>`
    })
    return `<a:tr h="${heights[at]}">${cells.join('')}</a:tr>`
  })
  const height = heights.reduce((sum, own) => sum + own, 0)
  return {
    height,
    xml: `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="Table ${id}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>${frame(left, y, width, height, 'p')}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr${isNamed ? ' firstRow="1"' : ''}/><a:tblGrid>${grid.join('')}</a:tblGrid>${drawn.join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`,
  }
}

function pictureShape(
  alt: string,
  relation: number,
  { id, y }: { readonly id: number; readonly y: number },
  ratio: number,
) {
  const height = Math.min(pictureHeight, width / ratio)
  return {
    height,
    xml: `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="Picture ${id}" descr="${xmlText(alt)}"/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="rId${relation}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${frame(left, y, height * ratio, height)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`,
  }
}

function paragraph(
  document: PreparedDocument,
  text: Pieces,
  look: string,
  isSpaced = false,
  align = '',
): string {
  const space = isSpaced ? '<a:spcAft><a:spcPts val="500"/></a:spcAft>' : ''
  const runs = text.flatMap((piece) => {
    const look2 = typeof piece === 'string' ? '' : styleOf(piece, look)
    return wordsOf(piece)
      .split('\n')
      .map(
        (words) =>
          `<a:r><a:rPr lang="${languageOf(document)}"${look}${look2}/><a:t>${xmlText(words)}</a:t></a:r>`,
      )
      .join('<a:br/>')
  })
  return `<a:p><a:pPr${align}>${space}</a:pPr>${runs.join('')}</a:p>`
}

function wordsOf(piece: Pieces[number]): string {
  if (typeof piece === 'string') return piece
  if ('bold' in piece) return piece.bold
  if ('italic' in piece) return piece.italic
  if ('code' in piece) return piece.code
  return 'note' in piece ? `[${piece.note}]` : piece.text
}

function styleOf(piece: Exclude<Pieces[number], string>, look: string): string {
  const bold = 'bold' in piece && !look.includes(' b=') ? ' b="1"' : ''
  return 'italic' in piece && piece.italic ? `${bold} i="1"` : bold
}
