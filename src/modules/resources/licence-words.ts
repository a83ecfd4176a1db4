import { ownOf } from '#kit/own.ts'
import { type CreativeCommons, ccLicence, isLicence, type Licence } from './licence.ts'

/**
 * The licence that these words name, whole and alone: an SPDX name, an address, or how people write it.
 * A version that is not said is not guessed, and words about something else make it unclear.
 */
export function readLicence(words: string): Licence | 'unclear' {
  const bare = words.trim().replace(/^<|>$/g, '')
  if (bare === '') return 'unknown'
  if (isLicence(bare)) return bare
  if (/^(https?:)?\/\//i.test(bare)) return licenceAt(bare) ?? 'unclear'
  const text = tidy(bare)
  return ownOf(named, text) ?? creativeCommons(text) ?? 'unclear'
}

/** The licence whose legal code stands at an address, wherever the address is in the text. */
export function licenceAt(text: string): Licence | undefined {
  const low = text.toLowerCase()
  if (/creativecommons\.org\/publicdomain\/zero/.test(low)) return 'CC0-1.0'
  if (/creativecommons\.org\/publicdomain\/mark/.test(low)) return 'CC-PDM-1.0'
  const [, code = '', version = '', port = ''] =
    /creativecommons\.org\/licen[sc]es\/(by(?:-(?:nc|nd|sa))*)\/(\d\.\d)(?:\/([a-z]+)\b)?/.exec(
      low,
    ) ?? []
  if (code) return fromPieces(code.split('-'), version, isPage(port) ? '' : port)
  if (/opendatacommons\.org\/licenses\/odbl/.test(low)) return 'ODbL-1.0'
  if (/opendatacommons\.org\/licenses\/by/.test(low)) return 'ODC-By-1.0'
  if (/opendatacommons\.org\/licenses\/pddl/.test(low)) return 'PDDL-1.0'
  if (/etalab\.gouv\.fr\/.*licence_ouverte\.pdf/.test(low)) return 'etalab-1.0'
  if (/etalab\.gouv\.fr\/.*licence-ouverte/.test(low)) return 'etalab-2.0'
  return undefined
}

/** What follows a version in an address and is no law: the page for humans, the text for lawyers. */
function isPage(word: string): boolean {
  return word === 'deed' || word === 'legalcode'
}

/** Clauses and version as they were read; a version nobody said gives no licence. */
export function fromPieces(
  clauses: readonly string[],
  version: string,
  port: string,
): Licence | undefined {
  const has = (clause: string) => clauses.includes(clause)
  if (!has('by') || version === '' || (has('nd') && has('sa'))) return undefined
  const words = `${has('nc') ? '-NC' : ''}${has('nd') ? '-ND' : ''}${has('sa') ? '-SA' : ''}`
  return ccLicence({
    clauses: words as CreativeCommons['clauses'],
    version: version.includes('.') ? version : `${version}.0`,
    port: port.toUpperCase(),
  })
}

const named: Readonly<Record<string, Licence>> = {
  inconnue: 'unknown',
  unknown: 'unknown',
  'licence inconnue': 'unknown',
  'tous droits reserves': 'all-rights-reserved',
  'all rights reserved': 'all-rights-reserved',
  copyright: 'all-rights-reserved',
  cc0: 'CC0-1.0',
  'cc 0': 'CC0-1.0',
  'cc0 1.0': 'CC0-1.0',
  'cc0 1.0 universal': 'CC0-1.0',
  'cc0 1.0 universel': 'CC0-1.0',
  'creative commons zero': 'CC0-1.0',
  'domaine public': 'CC-PDM-1.0',
  'public domain': 'CC-PDM-1.0',
  'domaine public marque 1.0': 'CC-PDM-1.0',
  'public domain mark 1.0': 'CC-PDM-1.0',
  'etalab 1.0': 'etalab-1.0',
  'etalab 2.0': 'etalab-2.0',
  'licence ouverte 1.0': 'etalab-1.0',
  'licence ouverte 2.0': 'etalab-2.0',
  'licence ouverte etalab 1.0': 'etalab-1.0',
  'licence ouverte etalab 2.0': 'etalab-2.0',
  'licence ouverte open licence 1.0': 'etalab-1.0',
  'licence ouverte open licence 2.0': 'etalab-2.0',
  'open licence 2.0': 'etalab-2.0',
  'lo 1.0': 'etalab-1.0',
  'lo 2.0': 'etalab-2.0',
  // There was never but one version of each of these.
  odbl: 'ODbL-1.0',
  'odbl 1.0': 'ODbL-1.0',
  'open database license': 'ODbL-1.0',
  'odc by': 'ODC-By-1.0',
  'odc by 1.0': 'ODC-By-1.0',
  pddl: 'PDDL-1.0',
  'pddl 1.0': 'PDDL-1.0',
}

const clauseOf: readonly (readonly [RegExp, string])[] = [
  [/^(by|attribution|paternite)\b/, 'by'],
  [/^(nc|non ?commercial|pas d utilisation commerciale)\b/, 'nc'],
  [/^(nd|no ?deriv(atives|s)?|pas de modifications?)\b/, 'nd'],
  [/^(sa|share ?alike|partage (dans les memes conditions|a l identique)|memes conditions)\b/, 'sa'],
]

/** Words that say no clause, and change nothing. */
const around =
  /^(licence|license|licencie|sous|under|the|creative commons|cc|v|version|unported|international|non transpose|generic|transpose|licence publique)\b/

const portNames: Readonly<Record<string, string>> = {
  france: 'FR',
  deutschland: 'DE',
  germany: 'DE',
  espana: 'ES',
  spain: 'ES',
  italia: 'IT',
  'united states': 'US',
  'etats unis': 'US',
  belgique: 'BE',
  suisse: 'CH',
  canada: 'CA',
}

/** Every word must have its meaning: one that has none is a condition that nobody here knows. */
function creativeCommons(text: string): Licence | undefined {
  if (!/^(licence |license |sous |under )*(cc|creative commons)\b/.test(text)) return undefined
  const clauses: string[] = []
  let version = ''
  let port = ''
  let rest = text
  while (rest !== '') {
    const clause = clauseOf.find(([words]) => words.test(rest))
    const number = /^v?(\d(?:\.\d)?)\b/.exec(rest)
    const law =
      Object.keys(portNames).find((name) => rest === name || rest.startsWith(`${name} `)) ??
      (version === '' ? undefined : /^[a-z]{2,3}\b/.exec(rest)?.[0])
    let eaten = ''
    if (clause) {
      eaten = clause[0].exec(rest)?.[0] ?? ''
      clauses.push(clause[1])
    } else if (number?.[1] && version === '') {
      eaten = number[0]
      version = number[1]
    } else if (around.test(rest)) eaten = around.exec(rest)?.[0] ?? ''
    else if (law && port === '') {
      eaten = law
      port = ownOf(portNames, law) ?? law
    }
    if (eaten === '') return undefined
    rest = rest.slice(eaten.length).trim()
  }
  const [major = ''] = version.split('.')
  // The text of version 4 is one for all countries: naming one of them changes nothing.
  return fromPieces(clauses, version, major === '4' ? '' : port)
}

/** Lower case, without accents; a point between two figures stays. */
function tidy(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(\d)[.,](\d)/g, '$1§$2')
    .replace(/[^a-z0-9§]+/g, ' ')
    .replace(/§/g, '.')
    .trim()
}
