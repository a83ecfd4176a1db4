import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { semicolon } from '#kit/words.ts'
import { Form } from '#ui/Form/Form.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import type { Draw } from '../../draw.ts'
import { drawPaths } from '../../paths.ts'
import type { DrawFeature } from '../../quota.ts'
import { trialTexts } from '../texts/trial.ts'
import { type Relaxing, type TrialOutcome, tooFew } from '../trial.ts'
import { namer } from './namer.ts'

export interface TrialImpossibleProps {
  readonly frame: Frame
  readonly draw: Draw
  readonly features: readonly DrawFeature[]
  readonly outcome: Extract<TrialOutcome, { kind: 'impossible' }>
  readonly form: FormState
  readonly mayRelax: boolean
}

/** Why no panel exists, in words, and the smallest ways out to choose from. */
export function TrialImpossible(props: TrialImpossibleProps) {
  const { frame, draw, outcome, features } = props
  const texts = trialTexts[frame.locale]
  const named = namer(features)
  return (
    <>
      <Notice tone="danger" title={texts.impossible}>
        {props.mayRelax
          ? tooFew(features, outcome.pool).map(({ feature, value, min, pool }) => (
              <p>{texts.tooFew(feature, value, min, pool)}</p>
            ))
          : null}
        {outcome.conflict.length > 0 ? (
          <>
            <p>{texts.conflict}</p>
            <ul>
              {outcome.conflict.map(({ feature, value, bound, count }) => {
                const pool = outcome.pool[`${feature}|${value}`] ?? 0
                const [one, other] = named(feature, value)
                const words = bound === 'min' ? texts.boundMin : texts.boundMax
                return <li>{words(one, other, count, pool)}</li>
              })}
              {outcome.households ? <li>{texts.household}</li> : null}
            </ul>
          </>
        ) : (
          <p>{texts.poolTooSmall}</p>
        )}
      </Notice>
      {outcome.relaxations.length === 0 ? <p>{texts.noChoice}</p> : null}
      {outcome.relaxations.length > 0 && props.mayRelax ? (
        draw.state === 'preparing' || draw.state === 'recruiting' ? (
          <Choose {...props} />
        ) : (
          <p>{texts.signedLater}</p>
        )
      ) : null}
    </>
  )
}

function Choose({ frame, draw, features, outcome, form }: TrialImpossibleProps) {
  const texts = trialTexts[frame.locale]
  const named = namer(features)
  return (
    <>
      <h2>{texts.choose}</h2>
      <p>{texts.chooseLead}</p>
      <Form
        frame={frame}
        action={drawPaths.relax(draw.slug)}
        form={form}
        submit={texts.relax}
        id="assouplir"
      >
        <Radios
          name="choice"
          label={texts.choice}
          form={form}
          required
          options={outcome.relaxations.map((relaxation, at) => ({
            value: String(at),
            label: sentenceOf(relaxation),
            hint: `${texts.cost(writtenNumber(relaxation.cost, frame.locale))}, ${relaxation.withinFlex ? texts.within : texts.beyond}`,
          }))}
        />
        <TextArea
          name="reason"
          label={texts.reason}
          hint={texts.reasonHint}
          form={form}
          rows={3}
          maxlength={1000}
          required
        />
      </Form>
    </>
  )

  function sentenceOf({ changes }: Relaxing): string {
    return changes
      .map(({ feature, value, bound, from, to }) => {
        const [one, other] = named(feature, value)
        return bound === 'min'
          ? texts.lowered(one, other, from, to)
          : texts.raised(one, other, from, to)
      })
      .join(semicolon[frame.locale])
  }
}
