import { z } from 'zod'
import type { Day } from '#kit/dates.ts'
import { optionalDay, requiredText } from '#kit/fields.ts'
import { say } from '#kit/form.ts'
import { readSiret } from '#kit/identifiers/siret.ts'
import { parseUrl } from '#kit/parse-url.ts'
import { isReadable } from './accent.ts'
import { isRna, isVatNumber, plainNumber, vatMatchesSiret } from './legal-numbers.ts'

/** Who sends papers: the house, another entity of the house, or a territory that convenes or signs. */
export interface Entity extends EntityWords {
  readonly id: string
  readonly territoryId: string | undefined
  /** The entity that papers carry when no other is named. */
  readonly isMain: boolean
  readonly logoFile: string | undefined
  readonly signatureFile: string | undefined
  /** The account of whoever signs, when an administrator said which: a name alone may be that of another. */
  readonly signatoryPersonId: string | undefined
  readonly source: 'own' | 'demo'
}

/** What is typed on its page. Empty is not known yet. */
export interface EntityWords {
  readonly name: string
  /** One line each, as on an envelope, without the name. */
  readonly address: string
  readonly phone: string
  readonly email: string
  readonly website: string
  readonly siret: string
  readonly rna: string
  readonly vatNumber: string
  readonly vatMention: string
  readonly accent: string
  readonly logoAlt: string
  readonly signatoryName: string
  readonly signatoryRole: string
  /** Last day of the mandate: the day after, papers are no longer signed with this name. */
  readonly signatoryUntil: Day | undefined
}

/** What the page shows of it, field by field. */
export function typedEntity(entity: EntityWords): Readonly<Record<keyof EntityWords, string>> {
  const { name, address, phone, email, website, siret, rna, vatNumber, vatMention } = entity
  const { accent, logoAlt, signatoryName, signatoryRole, signatoryUntil = '' } = entity
  return {
    ...{ name, address, phone, email, website, siret, rna, vatNumber, vatMention },
    ...{ accent, logoAlt, signatoryName, signatoryRole, signatoryUntil },
  }
}

export const emptyWords: Omit<EntityWords, 'name'> = {
  address: '',
  phone: '',
  email: '',
  website: '',
  siret: '',
  rna: '',
  vatNumber: '',
  vatMention: '',
  accent: '',
  logoAlt: '',
  signatoryName: '',
  signatoryRole: '',
  signatoryUntil: undefined,
}

const maybe = (most: number) => z.string().trim().max(most).default('')
const oneLine = (most: number) => maybe(most).transform((text) => text.replace(/\s+/g, ' '))

const wrongSiret = say(
  'Ce SIRET est faux : il a quatorze chiffres, et le dernier ne correspond pas aux autres s’il y a une faute. Recopiez-le d’un avis de situation.',
  'This SIRET is wrong: it has fourteen digits, and the last one does not match when one of them is wrong. Copy it from an official notice.',
)
const wrongRna = say(
  'Ce numéro RNA est faux : il commence par W, puis neuf chiffres (une lettre parmi eux outre-mer et en Corse). Recopiez-le du récépissé de la préfecture.',
  'This RNA number is wrong: it is W, then nine digits (one of them a letter overseas and in Corsica). Copy it from the receipt of the prefecture.',
)
const wrongVat = say(
  'Ce numéro de TVA est faux : FR, une clé de deux chiffres, puis le SIREN. Recopiez-le, ou laissez ce champ vide.',
  'This VAT number is wrong: FR, a key of two digits, then the SIREN. Copy it again, or leave this field empty.',
)
const wrongAddress = say(
  'Six lignes au plus, de 60 signes chacune : c’est ce qu’une enveloppe porte.',
  'Six lines at most, of 60 signs each: that is what an envelope carries.',
)
const wrongEmail = say(
  'Écrivez une adresse entière, par exemple contact@exemple.fr.',
  'Write a whole address, for example contact@example.org.',
)
const wrongSite = say(
  'Écrivez l’adresse entière, par exemple https://exemple.fr.',
  'Write the whole address, for example https://example.org.',
)
const wrongColour = say(
  'Écrivez la couleur en six signes, par exemple #1b3a86. La charte graphique de l’entité la donne.',
  'Write the colour in six signs, for example #1b3a86. The graphic charter of the entity has it.',
)
const paleColour = say(
  'Cette couleur est trop pâle : elle est illisible sur du papier blanc. Choisissez-en une plus foncée.',
  'This colour is too pale: it cannot be read on white paper. Choose a darker one.',
)

/** The fields of the page of an entity; each refusal says what to do. */
export const entityShape = z
  .object({
    name: requiredText(120, 2).transform((text) => text.replace(/\s+/g, ' ')),
    address: maybe(400)
      .transform((text) =>
        text
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== '')
          .join('\n'),
      )
      .refine(
        (text) => text.split('\n').length <= 6 && text.split('\n').every((one) => one.length <= 60),
        wrongAddress,
      ),
    phone: oneLine(60),
    email: maybe(200)
      .transform((text) => text.toLowerCase())
      .refine((text) => text === '' || z.email().safeParse(text).success, wrongEmail),
    website: maybe(200).refine((text) => text === '' || isWebAddress(text), wrongSite),
    siret: maybe(30).transform((text, issue) => {
      if (text === '') return ''
      const siret = readSiret(text)
      if (siret === undefined) issue.addIssue({ code: 'custom', ...wrongSiret })
      return siret ?? ''
    }),
    rna: maybe(20)
      .transform(plainNumber)
      .refine((text) => text === '' || isRna(text), wrongRna),
    vatNumber: maybe(30)
      .transform(plainNumber)
      .refine((text) => text === '' || isVatNumber(text), wrongVat),
    vatMention: oneLine(200),
    accent: maybe(7)
      .transform((text) => text.toLowerCase())
      .refine((text) => text === '' || /^#[0-9a-f]{6}$/.test(text), wrongColour)
      .refine((text) => !/^#[0-9a-f]{6}$/.test(text) || isReadable(text), paleColour),
    logoAlt: oneLine(160),
    signatoryName: oneLine(120),
    signatoryRole: oneLine(120),
    signatoryUntil: optionalDay,
    // The account of the signatory is asked of administrators only: to others, an answer would say who has an account.
    signatoryAccount: maybe(200)
      .transform((text) => text.toLowerCase())
      .refine((text) => text === '' || z.email().safeParse(text).success, wrongEmail),
  })
  .refine(({ signatoryName, signatoryRole }) => signatoryRole === '' || signatoryName !== '', {
    path: ['signatoryName'],
    ...say(
      'Écrivez le nom de la personne qui signe, ou effacez sa fonction.',
      'Write the name of the person who signs, or erase the role.',
    ),
  })
  .refine(({ siret, vatNumber }) => vatMatchesSiret(vatNumber, siret), {
    path: ['vatNumber'],
    ...say(
      'Ce numéro de TVA est celui d’un autre SIREN que le SIRET. Recopiez les deux.',
      'This VAT number is of another SIREN than the SIRET. Copy both again.',
    ),
  })

function isWebAddress(text: string): boolean {
  const address = parseUrl(text)
  return address?.protocol === 'https:' || address?.protocol === 'http:'
}

/** What a paper would lack, in the order of the page. A territory has no number of associations. */
export const lackable = ['address', 'contact', 'number', 'logo', 'signatory'] as const
export type Lack = (typeof lackable)[number]

export function lacksOf(entity: Entity | undefined, today: Day): readonly Lack[] {
  if (!entity) return lackable
  const isSaid: Record<Lack, boolean> = {
    address: entity.address !== '',
    contact: entity.phone !== '' || entity.email !== '',
    number: entity.siret !== '' || entity.rna !== '',
    logo: entity.logoFile !== undefined,
    signatory: entity.signatoryName !== '' && !isMandateOver(entity, today),
  }
  return lackable.filter((one) => !isSaid[one])
}

/** A mandate that is over signs nothing more. */
export function isMandateOver(entity: Pick<Entity, 'signatoryUntil'>, today: Day): boolean {
  return entity.signatoryUntil !== undefined && entity.signatoryUntil < today
}
