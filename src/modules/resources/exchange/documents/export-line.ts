import { termsOf } from '../../licence.ts'
import type { Parent } from '../../lineage.ts'
import { resourcePath } from '../../paths.ts'
import type { Resource } from '../../resource.ts'

/**
 * A whole sheet as one line of JSON, that stands alone: its licence, its authors and its address go with
 * it. French names, like the other open files of the house.
 */
export function exportLine(
  resource: Resource & { readonly parent?: Parent | undefined },
  baseUrl: string,
): string {
  const { content, parent, original } = resource
  const licence = termsOf(resource.licence)
  return JSON.stringify({
    identifiant: resource.id,
    adresse: baseUrl + resourcePath(resource.slug),
    type: resource.kind,
    titre: resource.title,
    chapo: resource.lead,
    langue: resource.language,
    licence: { nom: licence.label, spdx: resource.licence, adresse: licence.href },
    auteurs: content.authors.map(({ name, organisation }) => ({ nom: name, organisation })),
    version: resource.version,
    publieeLe: resource.publishedAt?.toISOString(),
    misAJour: resource.updatedAt.toISOString(),
    verifieeLe: resource.verifiedOn,
    ficheDeDepart: resource.isStarter,
    /** An invented sheet of the demonstration says so: nobody should count it. */
    inventee: resource.source === 'demo',
    provenance: resource.source,
    issue: resource.outcome,
    niveauDePreuve: resource.evidenceLevel,
    raisonDuNiveau: content.evidenceReason,
    completude: resource.completeness,
    lieu: content.place,
    periode: content.period,
    participants: content.participants,
    regions: resource.regionCodes,
    defis: resource.challenges,
    themes: resource.themes,
    methodes: resource.methods,
    publics: resource.facets.publics,
    niveaux: resource.facets.levels,
    phases: resource.facets.phases,
    piliers: resource.facets.pillars,
    echelles: resource.facets.scales,
    format: resource.facets.format,
    participedia: resource.participedia,
    essentiel: content.essential,
    rubriques: content.sections,
    chiffres: content.figures,
    etapes: content.steps,
    contenus: content.items,
    faits: content.facts,
    lien: content.link,
    sources: content.sources,
    adapteDe: parent && parentLine(parent),
    traductionDe: original && { identifiant: original.id, version: original.version },
  })
}

/** What it was adapted from, as it was credited that day: the credit travels with it. */
function parentLine(parent: Parent) {
  const { label, href } = termsOf(parent.licence)
  return {
    identifiant: parent.id,
    version: parent.version,
    titre: parent.title,
    auteurs: parent.authors,
    adresse: parent.href,
    licence: { nom: label, spdx: parent.licence, adresse: href },
    changements: parent.changes,
    le: parent.at.toISOString(),
  }
}
