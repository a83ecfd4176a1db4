import { termsOf } from '../../licence.ts'
import type { ResourceFile } from '../../resource-file.ts'

/** A file of the archive as one line of JSON: whose it is, under which licence, and where it lies. */
export function fileLine(
  file: ResourceFile,
  of: { readonly resourceId: string; readonly href: string; readonly name: string },
): string {
  const licence = termsOf(file.licence)
  return JSON.stringify({
    ressource: of.resourceId,
    adresse: of.href,
    chemin: of.name,
    titre: file.title,
    description: file.description,
    type: file.mediaType,
    octets: file.size,
    sha256: file.sha256,
    licence: { nom: licence.label, spdx: file.licence, adresse: licence.href },
    titulaire: file.rightsHolder,
    etape: file.step,
  })
}
