import type { Day } from '#kit/dates.ts'
import type { Locale } from '#kit/texts.ts'
import { kindWord, type Territory, territoryPaths } from '#modules/territories/index.ts'
import type { Sheet } from '#platform/sheets/sheet.ts'
import type { Commitment } from '../commitment.ts'
import { type Signature, standingOf } from '../signature.ts'
import { declarationTexts } from '../texts/declaration.ts'

/** Open files carry places and functions, never the name of a person. */
type Placed<T> = T & { readonly place: string; readonly placeHref: string }

export function signatureSheet(
  signatures: readonly Placed<Signature>[],
  today: Day,
  locale: Locale,
  baseUrl: string,
): Sheet {
  const texts = declarationTexts[locale]
  return {
    name: 'signatures',
    columns: [
      { title: 'territoire', kind: 'text' },
      { title: 'signeeLe', kind: 'day' },
      { title: 'version', kind: 'number' },
      { title: 'fonction', kind: 'text' },
      { title: 'preuve', kind: 'text' },
      { title: 'etat', kind: 'text' },
      { title: 'dernieresNouvelles', kind: 'day' },
      { title: 'adresse', kind: 'link' },
    ],
    rows: signatures.map((signature) => [
      signature.place,
      signature.signedOn,
      signature.version,
      signature.signer?.title,
      signature.evidence,
      texts.standings[standingOf(signature, today)],
      signature.newsOn,
      baseUrl + signature.placeHref,
    ]),
  }
}

export function signatureEntry(signature: Placed<Signature>, today: Day, baseUrl: string) {
  return {
    territoire: signature.place,
    adresse: baseUrl + signature.placeHref,
    version: signature.version,
    signeeLe: signature.signedOn,
    fonction: signature.signer?.title,
    preuve: signature.evidence,
    preuveAdresse: signature.evidenceHref,
    etat: standingOf(signature, today),
    dernieresNouvelles: signature.newsOn,
  }
}

export function commitmentEntry(commitment: Placed<Commitment>, baseUrl: string) {
  return {
    territoire: commitment.place,
    adresse: baseUrl + commitment.placeHref,
    engagement: commitment.text,
    echeance: commitment.dueOn,
    etat: commitment.state,
    note: commitment.note,
    preuve: commitment.evidenceHref,
  }
}

interface Member {
  readonly territory: Territory
  readonly since: Day
}

export function memberEntry({ territory, since }: Member, baseUrl: string) {
  return {
    nom: territory.name,
    code: territory.code,
    siren: territory.siren,
    codeDepartement: territory.departmentCode,
    codeRegion: territory.regionCode,
    population: territory.population,
    membreDepuis: since,
    adresse: baseUrl + territoryPaths.territory(territory.slug),
  }
}

export function memberSheet(members: readonly Member[], locale: Locale, baseUrl: string): Sheet {
  return {
    name: 'membres',
    columns: [
      { title: 'nom', kind: 'text' },
      { title: 'type', kind: 'text' },
      { title: 'code', kind: 'text' },
      { title: 'siren', kind: 'text' },
      { title: 'codeDepartement', kind: 'text' },
      { title: 'codeRegion', kind: 'text' },
      { title: 'population', kind: 'number' },
      { title: 'membreDepuis', kind: 'day' },
      { title: 'adresse', kind: 'link' },
    ],
    rows: members.map((member) => {
      const entry = memberEntry(member, baseUrl)
      return [
        entry.nom,
        kindWord(member.territory, locale),
        entry.code,
        entry.siren,
        entry.codeDepartement,
        entry.codeRegion,
        entry.population,
        entry.membreDepuis,
        entry.adresse,
      ]
    }),
  }
}
