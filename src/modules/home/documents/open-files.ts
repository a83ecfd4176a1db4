import { dayOf } from '#kit/dates.ts'
import { paths as experimentPaths } from '#modules/experiments/index.ts'
import { type Resource, resourcePath } from '#modules/resources/index.ts'
import type { Sheet } from '#platform/sheets/sheet.ts'
import type { PlacedForData } from '../running.ts'

/** An experiment as data: French names, the same in every language of the pages. */
export function experimentEntry({ experiment, place }: PlacedForData, baseUrl: string) {
  const { stop } = experiment
  return {
    identifiant: experiment.id,
    titre: experiment.title,
    question: experiment.question,
    hypothese: experiment.hypothesis,
    resume: experiment.summary,
    defis: experiment.challenges,
    etape: experiment.stage,
    arret: stop && {
      etape: stop.from,
      raison: stop.reason,
      texte: stop.text,
      date: dayOf(stop.at),
    },
    chercheTerritoire: experiment.seeking,
    territoire: place && { nom: place.name, code: place.code, siren: place.siren },
    depuis: experiment.startedOn,
    /** An invented experiment of the demonstration says so: nobody should count it. */
    inventee: experiment.source === 'demo',
    misAJour: experiment.updatedAt.toISOString(),
    adresse: baseUrl + experimentPaths.experiment(experiment.slug),
  }
}

/** The same experiments as a table for a spreadsheet. */
export function experimentSheet(shown: readonly PlacedForData[], baseUrl: string): Sheet {
  return {
    name: 'experiences',
    columns: [
      { title: 'identifiant', kind: 'text' },
      { title: 'titre', kind: 'text' },
      { title: 'question', kind: 'text' },
      { title: 'hypothese', kind: 'text' },
      { title: 'defis', kind: 'text' },
      { title: 'etape', kind: 'text' },
      { title: 'raisonArret', kind: 'text' },
      { title: 'chercheTerritoire', kind: 'text' },
      { title: 'territoire', kind: 'text' },
      { title: 'codeTerritoire', kind: 'text' },
      { title: 'depuis', kind: 'day' },
      { title: 'inventee', kind: 'text' },
      { title: 'misAJour', kind: 'instant' },
      { title: 'adresse', kind: 'link' },
    ],
    rows: shown.map(({ experiment, place }) => [
      experiment.id,
      experiment.title,
      experiment.question,
      experiment.hypothesis,
      experiment.challenges.join(', '),
      experiment.stage,
      experiment.stop?.reason,
      experiment.seeking ? 'oui' : 'non',
      place?.name,
      place?.code,
      experiment.startedOn,
      experiment.source === 'demo' ? 'oui' : 'non',
      experiment.updatedAt,
      baseUrl + experimentPaths.experiment(experiment.slug),
    ]),
  }
}

/** A sheet in few words, and where its whole content is. */
export function resourceEntry(resource: Resource, baseUrl: string) {
  const href = baseUrl + resourcePath(resource.slug)
  return {
    identifiant: resource.id,
    titre: resource.title,
    chapo: resource.lead,
    type: resource.kind,
    issue: resource.outcome,
    ficheDeDepart: resource.isStarter,
    inventee: resource.source === 'demo',
    lieu: resource.content.place,
    periode: resource.content.period,
    defis: resource.challenges,
    themes: resource.themes,
    methodes: resource.methods,
    niveauDePreuve: resource.evidenceLevel,
    sources: resource.content.sources.map(({ href: address }) => address),
    langue: resource.language,
    licence: resource.licence,
    version: resource.version,
    publieeLe: resource.publishedAt?.toISOString(),
    misAJour: resource.updatedAt.toISOString(),
    adresse: href,
    contenu: `${href}.jsonld`,
  }
}
