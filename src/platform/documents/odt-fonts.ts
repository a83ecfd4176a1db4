import { docxFonts } from './docx-styles.ts'

/**
 * The faces of the house travel in the file (OpenDocument 1.2 part 1, §16.28 and §19.530), as they do for Word. Each is
 * declared under its own name alone: LibreOffice gives the file of a face the whole list that it reads there as its name,
 * and then finds no face of that name. An office that reads no file takes a face of its own of the same kind (« swiss »).
 */

const weights = [
  { key: 'data', file: 'Regular' },
  { key: 'bold', file: 'Bold' },
  { key: 'italic', file: 'Italic' },
] as const

interface FaceFile {
  readonly path: string
  readonly family: string
  readonly bytes: Uint8Array
}

const faceFiles: readonly FaceFile[] = docxFonts.flatMap((font) =>
  weights.flatMap(({ key, file }) => {
    const bytes = (font as Partial<Record<typeof key, Uint8Array>>)[key]
    const path = `Fonts/${font.name.replaceAll(' ', '')}-${file}.ttf`
    return bytes ? [{ path, family: font.name, bytes: new Uint8Array(bytes) }] : []
  }),
)

/** What a part says of the faces that it uses. */
export function odtFaces(): string {
  const families = [...new Set(faceFiles.map(({ family }) => family))]
  return `<office:font-face-decls>${families.map(declared).join('')}</office:font-face-decls>`
}

function declared(family: string): string {
  const files = faceFiles
    .filter((file) => file.family === family)
    .map(
      ({ path }) =>
        `<svg:font-face-uri xlink:href="${path}" xlink:type="simple"><svg:font-face-format svg:string="truetype"/></svg:font-face-uri>`,
    )
  return `<style:font-face style:name="${family}" svg:font-family="'${family}'" style:font-family-generic="swiss" style:font-pitch="variable"><svg:font-face-src>${files.join('')}</svg:font-face-src></style:font-face>`
}

/** The files of the faces, by their path in the document. */
export function odtFontFiles(): Readonly<Record<string, Uint8Array>> {
  return Object.fromEntries(faceFiles.map(({ path, bytes }) => [path, bytes]))
}

/** The manifest with the faces in it: an office reads nothing that it does not list. */
export function withFontFiles(manifest: string): string {
  const entries = faceFiles.map(
    ({ path }) =>
      `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="application/x-font-ttf"/>`,
  )
  return manifest.replace('</manifest:manifest>', () => `${entries.join('')}</manifest:manifest>`)
}
