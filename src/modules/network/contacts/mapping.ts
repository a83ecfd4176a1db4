import { type ColumnMapping, isFieldTwice } from '#kit/column-mapping.ts'
import { type ColumnNames, guessColumns } from '#kit/forms/import-columns.ts'
import { ownOf } from '#kit/own.ts'

/** What a column of a file may hold. */
export const contactFields = [
  'name',
  'firstName',
  'lastName',
  'email',
  'phone',
  'function',
  'territory',
  'insee',
  'siren',
  'postalCode',
  'department',
  'mandateStart',
  'mandateEnd',
] as const

export type ContactField = (typeof contactFields)[number]

export type Mapping = ColumnMapping<ContactField>

/** How these columns are usually called, without accents, the surest first. */
const synonyms: ColumnNames<ContactField> = {
  email: [
    'courriel',
    'email',
    'e mail',
    'mail',
    'adresse mail',
    'adresse email',
    'adresse de courriel',
    'adresse electronique',
    'mel',
    'email address',
    'e mail address',
    'email 1',
    'e mail 1 value',
  ],
  firstName: ['prenom', 'prenoms', 'first name', 'firstname', 'given name'],
  lastName: [
    'nom de famille',
    'nom usuel',
    'nom d usage',
    'last name',
    'lastname',
    'family name',
    'surname',
    'patronyme',
  ],
  name: [
    'nom complet',
    'nom et prenom',
    'prenom et nom',
    'nom prenom',
    'prenom nom',
    'full name',
    'name',
    'display name',
    'personne',
    'contact',
    'interlocuteur',
    'interlocutrice',
    'nom affiche',
    'fn',
    'nom',
  ],
  phone: [
    'telephone',
    'tel',
    'telephone portable',
    'portable',
    'mobile',
    'telephone mobile',
    'tel portable',
    'telephone fixe',
    'numero de telephone',
    'phone',
    'phone number',
    'mobile phone',
    'phone 1 value',
  ],
  function: [
    'fonction',
    'poste',
    'qualite',
    'titre',
    'role',
    'mandat',
    'libelle de la fonction',
    'job title',
    'title',
    'position',
    'function',
    'profession',
    'organization title',
  ],
  insee: [
    'code insee',
    'insee',
    'code commune',
    'code insee commune',
    'code officiel',
    'code officiel geographique',
    'cog',
    'insee code',
    'code de la commune',
    'depcom',
  ],
  siren: [
    'siren',
    'n siren',
    'numero siren',
    'code siren',
    'siret',
    'n siret',
    'numero siret',
    'siren epci',
    'siret organisation',
  ],
  territory: [
    'territoire',
    'collectivite',
    'collectivite territoriale',
    'commune',
    'ville',
    'mairie',
    'epci',
    'intercommunalite',
    'organisation',
    'organisme',
    'structure',
    'societe',
    'libelle de la commune',
    'nom de la commune',
    'nom de la collectivite',
    'organization',
    'organisation name',
    'organization name',
    'company',
    'town',
    'city',
    'municipality',
    'territory',
    'local authority',
    'org',
  ],
  postalCode: ['code postal', 'cp', 'postal code', 'zip', 'zip code', 'postcode'],
  department: [
    'departement',
    'code departement',
    'code du departement',
    'numero de departement',
    'dept',
    'dep',
    'department',
    'department code',
  ],
  mandateStart: [
    'debut du mandat',
    'debut de mandat',
    'date de debut du mandat',
    'date de debut de mandat',
    'mandat debut',
    'debut',
    'mandate start',
    'start of mandate',
    'date de debut de la fonction',
  ],
  mandateEnd: [
    'fin du mandat',
    'fin de mandat',
    'date de fin du mandat',
    'date de fin de mandat',
    'mandat fin',
    'fin',
    'mandate end',
    'end of mandate',
  ],
}

/** Guesses what each heading means: its usual name, or else what its cells look like. */
export function guessMapping(
  header: readonly string[],
  sample: readonly (readonly string[])[] = [],
): Mapping {
  const mapping: Record<string, ContactField> = { ...guessColumns(header, synonyms) }
  const taken = new Set(Object.values(mapping))
  const claim = (heading: string, field: ContactField) => {
    if (heading === '' || ownOf(mapping, heading) !== undefined || taken.has(field)) return
    mapping[heading] = field
    taken.add(field)
  }
  header.forEach((heading, at) => {
    const cells = sample.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '')
    const looks = (pattern: RegExp) =>
      cells.length > 0 && cells.filter((cell) => pattern.test(cell)).length * 2 > cells.length
    if (looks(/^[^\s@]+@[^\s@][^\s@.]*\.[^\s@]+$/)) claim(heading, 'email')
    else if (looks(/^(\+33|0)[1-9]([ .-]?\d\d){4}$/)) claim(heading, 'phone')
  })
  return nameBesideFirstName(mapping, taken)
}

/** Beside a column of first names, « Nom » is the family name. */
function nameBesideFirstName(
  mapping: Record<string, ContactField>,
  taken: ReadonlySet<ContactField>,
): Mapping {
  if (!taken.has('firstName') || taken.has('lastName')) return mapping
  return Object.fromEntries(
    Object.entries(mapping).map(([heading, field]) => [
      heading,
      field === 'name' ? 'lastName' : field,
    ]),
  )
}

export type MappingRefusal = 'no-name' | 'field-twice'

/** Somebody must be named, or written to; a field comes from one column. */
export function mappingProblem(mapping: Mapping): MappingRefusal | undefined {
  if (isFieldTwice(mapping)) return 'field-twice'
  const named = Object.values(mapping).some((field) =>
    ['name', 'lastName', 'email'].includes(field),
  )
  return named ? undefined : 'no-name'
}

export function isContactField(text: string): text is ContactField {
  return contactFields.some((field) => field === text)
}
