import type { Locale, Texts } from '#kit/texts.ts'
import written from '../circle-words.json' with { type: 'json' }
import { circleTemplates, type TemplateName, templateNames } from '../template.ts'
import { type ModelRow, type RoleRow, rolePart } from '../words.ts'

interface RoleWords {
  readonly title: string
  readonly purpose: string
  /** One a line. */
  readonly accountabilities: string
}

interface TemplateWords {
  readonly label: string
  readonly hint: string
  readonly name: string
  readonly purpose: string
  readonly domain: string
  readonly roles: Readonly<Record<string, RoleWords>>
}

const all: Readonly<Record<string, Readonly<Record<string, Texts<string>>>>> = written

/** The words of circles that can be opened ready to use; written as the circle’s own, then changed at will. */
export const templateTexts: Texts<Readonly<Record<TemplateName, TemplateWords>>> = {
  fr: wordsIn('fr'),
  en: wordsIn('en'),
}

function wordsIn(locale: Locale): Readonly<Record<TemplateName, TemplateWords>> {
  const words = templateNames.map((name) => [name, templateIn(name, locale)])
  return Object.fromEntries(words) as Record<TemplateName, TemplateWords>
}

function templateIn(name: TemplateName, locale: Locale): TemplateWords {
  const say = (row: ModelRow) => wordsOf(name, row)[locale]
  return {
    label: say('modèle'),
    hint: say('aide'),
    name: say('nom'),
    purpose: say('raison d’être'),
    domain: say('domaine'),
    roles: Object.fromEntries(
      circleTemplates[name].roles.map(({ key }) => [key, roleIn(rolePart(name, key), locale)]),
    ),
  }
}

function roleIn(part: string, locale: Locale): RoleWords {
  const say = (row: RoleRow) => wordsOf(part, row)[locale]
  const charges = say('charges').split(';')
  return {
    title: say('titre'),
    purpose: say('raison d’être'),
    accountabilities: charges.map((charge) => charge.trim()).join('\n'),
  }
}

function wordsOf(part: string, row: ModelRow | RoleRow): Texts<string> {
  const texts = all[part]?.[row]
  if (!texts) throw new Error(`the models of circles have no words for “${part}”, “${row}”`)
  return texts
}
