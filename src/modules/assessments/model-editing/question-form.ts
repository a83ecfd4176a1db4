import { z } from 'zod'
import { optionalText, requiredText, ticked } from '#kit/fields.ts'
import { say } from '#kit/form.ts'
import { readNumber } from '#kit/numbers.ts'
import { questionKinds, territoryLevels } from '../index-model.ts'

/** Several boxes come as a list, one alone as a text, none as nothing. */
const several = <Word extends string>(word: z.ZodType<Word>) =>
  z.preprocess((sent) => (sent === undefined || sent === '' ? [] : [sent].flat()), z.array(word))

const people = z
  .string()
  .default('')
  .refine(
    (typed) => typed === '' || Number.isInteger(readNumber(typed)),
    say('Écrivez un nombre d’habitant·es, en chiffres.', 'Write a number of people, in figures.'),
  )
  .transform((typed) => (typed === '' ? undefined : readNumber(typed)))

const level = requiredText(300)

export const questionFormShape = z
  .object({
    textFr: requiredText(400),
    textEn: requiredText(400),
    kind: z.enum(questionKinds),
    roles: several(z.string().max(60)).refine(
      (roles) => roles.length > 0,
      say('Cochez au moins un rôle.', 'Tick at least one role.'),
    ),
    territories: several(z.enum(territoryLevels)),
    least: people,
    most: people,
    level1Fr: level,
    level1En: level,
    level2Fr: level,
    level2En: level,
    level3Fr: level,
    level3En: level,
    level4Fr: level,
    level4En: level,
    sourceFr: optionalText(400),
    sourceEn: optionalText(400),
    quick: ticked,
  })
  .refine(({ sourceFr, sourceEn }) => (sourceFr === '') === (sourceEn === ''), {
    path: ['sourceEn'],
    ...say('Écrivez la source dans les deux langues.', 'Write the source in both languages.'),
  })
  .refine(({ least, most }) => least === undefined || most === undefined || least <= most, {
    path: ['most'],
    ...say(
      'Le plus grand nombre est plus petit que le plus petit.',
      'The largest number is smaller than the smallest.',
    ),
  })
