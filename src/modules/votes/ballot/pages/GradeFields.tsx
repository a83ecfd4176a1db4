import type { FormState } from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import { FieldGroup, type FieldProps, useField } from '#ui/Field/Field.tsx'
import { ProseWords } from '#ui/Prose/ProseWords.tsx'
import { choiceField, noChoice } from '../../choice.ts'
import type { Vote } from '../../vote.ts'
import { ballotTexts } from '../texts/ballot.ts'
import { reviewTexts } from '../texts/review.ts'

interface Grades {
  readonly locale: Locale
  readonly vote: Vote
  readonly form: FormState
}

/**
 * Every grade of every option, side by side: fifteen options fit in three screens of a phone, each target is large
 * enough for a thumb, and nothing is ticked before somebody ticks it.
 */
export function GradeFields({ locale, vote, form }: Grades) {
  const texts = reviewTexts[locale]
  const isScore = vote.method === 'score'
  const cells = [
    ...[...vote.grades.keys()].reverse().map((grade) => ({
      value: String(grade),
      label: vote.grades[grade] ?? '',
      points: isScore ? ballotTexts[locale].points(grade) : undefined,
    })),
    {
      value: noChoice,
      label: texts.noOpinion,
      points: isScore ? ballotTexts[locale].points(0) : undefined,
    },
  ]
  return (
    <>
      {isScore ? null : <p class="hint">{texts.noOpinionMeans(vote.grades[0] ?? '')}</p>}
      {vote.options.map(({ label, details }, at) => (
        <Scale
          name={choiceField(at)}
          label={label}
          hint={details ? <ProseWords markdown={details} /> : undefined}
          cells={cells}
          form={form}
          locale={locale}
        />
      ))}
    </>
  )
}

function Scale(props: {
  readonly name: string
  readonly label: string
  readonly hint: FieldProps['hint']
  readonly cells: readonly {
    readonly value: string
    readonly label: string
    readonly points: string | undefined
  }[]
  readonly form: FormState
  readonly locale: Locale
}) {
  const field = { ...props, required: true }
  // A mention is chosen, not written.
  const facts = useField(field, (value) => ({ value }))
  return (
    <FieldGroup field={field} facts={facts}>
      <div class="vote-scale">
        {props.cells.map(({ value, label, points }, rank) => {
          const id = rank === 0 ? facts.id : `${facts.id}-${rank + 1}`
          return (
            <span class="vote-grade">
              <input
                type="radio"
                id={id}
                name={props.name}
                value={value}
                checked={value === facts.current}
              />
              <label for={id}>
                {label}
                {points ? <small>{points}</small> : null}
              </label>
            </span>
          )
        })}
      </div>
    </FieldGroup>
  )
}
