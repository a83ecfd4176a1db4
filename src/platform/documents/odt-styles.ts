import { odtFaces } from './odt-fonts.ts'

const ink = '#1b1a17'
const titleFace = 'Bricolage Grotesque'
const textFace = 'Atkinson Hyperlegible Next'

/** The styles of an OpenDocument text, in the names that LibreOffice gives to its own. */
export function odtStyles(language: 'fr' | 'en'): string {
  const country = language === 'fr' ? 'FR' : 'GB'
  const spoken = `fo:language="${language}" fo:country="${country}"`
  return [
    odtFaces(),
    '<office:styles>',
    `<style:default-style style:family="paragraph"><style:text-properties ${spoken} style:font-name="${textFace}" fo:font-size="11pt" fo:color="${ink}"/></style:default-style>`,
    `<style:style style:name="Standard" style:family="paragraph" style:class="text"><style:paragraph-properties fo:margin-bottom="0.25cm" fo:line-height="130%" fo:orphans="2" fo:widows="2"/><style:text-properties ${spoken} style:font-name="${textFace}" fo:font-size="11pt" fo:color="${ink}"/></style:style>`,
    heading('Title', 'Title', 26, 0, ''),
    heading('Heading_20_1', 'Heading 1', 17, 0.8, ' style:default-outline-level="1"'),
    heading('Heading_20_2', 'Heading 2', 13, 0.6, ' style:default-outline-level="2"'),
    heading('Heading_20_3', 'Heading 3', 11.5, 0.5, ' style:default-outline-level="3"'),
    plain('List_20_Bullet', 'List Bullet'),
    plain('List_20_Number', 'List Number'),
    small('Header'),
    small('Footer'),
    '</office:styles>',
  ].join('')
}

function heading(name: string, shown: string, size: number, before: number, level: string): string {
  return `<style:style style:name="${name}" style:display-name="${shown}" style:family="paragraph" style:parent-style-name="Standard" style:next-style-name="Standard" style:class="chapter"${level}><style:paragraph-properties fo:margin-top="${before}cm" fo:margin-bottom="0.2cm" fo:line-height="110%" fo:keep-with-next="always"/><style:text-properties style:font-name="${titleFace}" fo:font-size="${size}pt" fo:font-weight="bold"/></style:style>`
}

function plain(name: string, shown: string): string {
  return `<style:style style:name="${name}" style:display-name="${shown}" style:family="paragraph" style:parent-style-name="Standard" style:class="list"><style:paragraph-properties fo:margin-bottom="0.12cm"/></style:style>`
}

function small(name: string): string {
  return `<style:style style:name="${name}" style:family="paragraph" style:parent-style-name="Standard" style:class="extra"><style:text-properties fo:font-size="8.5pt" fo:color="#57524a"/></style:style>`
}
