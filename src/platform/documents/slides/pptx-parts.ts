import { xmlText } from '#kit/xml.ts'

/** English Metric Units: 914 400 an inch, 12 700 a point. */
export const emu = { inch: 914_400, point: 12_700 } as const
/** Sixteen by nine, as screens and projectors are. */
export const slideSize = { width: 12_192_000, height: 6_858_000 } as const

const main = 'http://schemas.openxmlformats.org'
export const spaces = `xmlns:a="${main}/drawingml/2006/main" xmlns:r="${main}/officeDocument/2006/relationships" xmlns:p="${main}/presentationml/2006/main"`
const kinds = `${main}/officeDocument/2006/relationships`
const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export const part = (xml: string) => `${declared}${xml}`

export interface Relation {
  readonly kind: 'slide' | 'slideMaster' | 'slideLayout' | 'theme' | 'image'
  readonly to: string
}

export function relations(all: readonly Relation[]): string {
  const lines = all.map(
    ({ kind, to }, at) =>
      `<Relationship Id="rId${at + 1}" Type="${kinds}/${kind}" Target="${to}"/>`,
  )
  return part(
    `<Relationships xmlns="${main}/package/2006/relationships">${lines.join('')}</Relationships>`,
  )
}

export const packageRelations = part(
  `<Relationships xmlns="${main}/package/2006/relationships"><Relationship Id="rId1" Type="${kinds}/officeDocument" Target="ppt/presentation.xml"/><Relationship Id="rId2" Type="${main}/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
)

const typeOf = (name: string) =>
  `application/vnd.openxmlformats-officedocument.presentationml.${name}+xml`

export function contentTypes(slides: number): string {
  const override = (path: string, type: string) =>
    `<Override PartName="${path}" ContentType="${type}"/>`
  return part(
    [
      `<Types xmlns="${main}/package/2006/content-types">`,
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
      '<Default Extension="xml" ContentType="application/xml"/>',
      '<Default Extension="png" ContentType="image/png"/>',
      '<Default Extension="jpeg" ContentType="image/jpeg"/>',
      override('/ppt/presentation.xml', typeOf('presentation.main')),
      override('/ppt/slideMasters/slideMaster1.xml', typeOf('slideMaster')),
      override('/ppt/slideLayouts/slideLayout1.xml', typeOf('slideLayout')),
      override('/ppt/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml'),
      override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
      ...Array.from({ length: slides }, (_, at) =>
        override(`/ppt/slides/slide${at + 1}.xml`, typeOf('slide')),
      ),
      '</Types>',
    ].join(''),
  )
}

export function coreProperties(about: {
  readonly title: string
  readonly authors: readonly string[]
  readonly language: string
  readonly date: Date
  readonly footer: string
}): string {
  const date = about.date.toISOString().replace(/\.\d+Z$/, 'Z')
  return part(
    [
      `<cp:coreProperties xmlns:cp="${main}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
      `<dc:title>${xmlText(about.title)}</dc:title><dc:creator>${xmlText(about.authors.join(', '))}</dc:creator>`,
      `<dc:description>${xmlText(about.footer)}</dc:description><dc:language>${about.language}</dc:language>`,
      `<dcterms:created xsi:type="dcterms:W3CDTF">${date}</dcterms:created></cp:coreProperties>`,
    ].join(''),
  )
}

export function presentation(slides: number): string {
  const ids = Array.from(
    { length: slides },
    (_, at) => `<p:sldId id="${256 + at}" r:id="rId${at + 2}"/>`,
  )
  return part(
    `<p:presentation ${spaces}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:sldIdLst>${ids.join('')}</p:sldIdLst><p:sldSz cx="${slideSize.width}" cy="${slideSize.height}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,
  )
}

const noGroup =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'

export const tree = (shapes: string) => `<p:spTree>${noGroup}${shapes}</p:spTree>`

const titleHolder =
  '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="548640" y="320040"/><a:ext cx="11094720" cy="868680"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr anchor="b"><a:normAutofit/></a:bodyPr><a:lstStyle/><a:p><a:endParaRPr lang="fr-FR"/></a:p></p:txBody></p:sp>'

const levels = Array.from(
  { length: 9 },
  (_, at) =>
    `<a:lvl${at + 1}pPr algn="l"><a:buNone/><a:defRPr sz="1800"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl${at + 1}pPr>`,
).join('')

export const slideMaster = part(
  [
    `<p:sldMaster ${spaces}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>${tree(titleHolder)}</p:cSld>`,
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>',
    '<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst>',
    '<p:txStyles><p:titleStyle><a:lvl1pPr algn="l"><a:lnSpc><a:spcPct val="90000"/></a:lnSpc><a:buNone/><a:defRPr sz="2800" b="1"><a:solidFill><a:schemeClr val="accent1"/></a:solidFill><a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr></p:titleStyle>',
    `<p:bodyStyle>${levels}</p:bodyStyle><p:otherStyle>${levels}</p:otherStyle></p:txStyles></p:sldMaster>`,
  ].join(''),
)

export const slideLayout = part(
  `<p:sldLayout ${spaces} type="titleOnly" preserve="1"><p:cSld name="Title only">${tree(titleHolder)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`,
)

/** Letters that every office has, and the colour of whoever sends it. */
export function theme(accent: string): string {
  const colour = (name: string, value: string) =>
    `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`
  const font = '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/>'
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
  const line = `<a:ln w="9525">${fill}</a:ln>`
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>'
  return part(
    [
      `<a:theme xmlns:a="${main}/drawingml/2006/main" name="Ouvroir"><a:themeElements><a:clrScheme name="Ouvroir">`,
      colour('dk1', '26221d') + colour('lt1', 'ffffff') + colour('dk2', '57524a'),
      colour('lt2', 'f5f1ea') + colour('accent1', accent) + colour('accent2', '2f6f73'),
      colour('accent3', '8a6d1f') + colour('accent4', '4b5d9b') + colour('accent5', '7a4b7f'),
      colour('accent6', '57524a') + colour('hlink', accent) + colour('folHlink', '57524a'),
      `</a:clrScheme><a:fontScheme name="Ouvroir"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme>`,
      `<a:fmtScheme name="Ouvroir"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst>`,
      `<a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`,
    ].join(''),
  )
}
