import { askedForm, choice, day, text } from '#kit/forms/asked-fields.ts'
import { roleTexts } from './texts/roles.ts'

interface Colleague {
  readonly id: string
  readonly name: string
}

const { fr, en } = roleTexts

/** Whose role, which one and since when; the persons are those of the house. */
export const roleFormOf = (colleagues: readonly Colleague[]) =>
  askedForm({
    personId: choice({
      label: { fr: fr.person, en: en.person },
      options: colleagues.map(({ id, name }) => ({ value: id, label: { fr: name, en: name } })),
    }),
    role: text({
      label: { fr: fr.role, en: en.role },
      hint: { fr: fr.roleHint, en: en.roleHint },
      most: 80,
      required: true,
    }),
    since: day({ label: { fr: fr.since, en: en.since }, days: 'begun-or-to-come' }),
  })
