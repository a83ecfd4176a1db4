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
  const said = trialTexts[frame.locale]
  const named = namer(features)
  return (
    <>
      <Notice tone="danger" title={said.impossible}>
        {props.mayRelax
          ? tooFew(features, outcome.pool).map(({ feature, value, min, pool }) => (
              <p>{said.tooFew(feature, value, min, pool)}</p>
            ))
          : null}
        {outcome.conflict.length > 0 ? (
          <>
            <p>{said.conflict}</p>
            <ul>
              {outcome.conflict.map(({ feature, value, bound, count }) => {
                const pool = outcome.pool[`${feature}|${value}`] ?? 0
                const [one, other] = named(feature, value)
                const words = bound === 'min' ? said.boundMin : said.boundMax
                return <li>{words(one, other, count, pool)}</li>
              })}
              {outcome.households ? <li>{said.household}</li> : null}
            </ul>
          </>
        ) : (
          <p>{said.poolTooSmall}</p>
        )}
      </Notice>
      {outcome.relaxations.length === 0 ? <p>{said.noChoice}</p> : null}
      {outcome.relaxations.length > 0 && props.mayRelax ? (
        draw.state === 'preparing' || draw.state === 'recruiting' ? (
          <Choose {...props} />
        ) : (
          <p>{said.signedLater}</p>
        )
      ) : null}
    </>
  )
}

function Choose({ frame, draw, features, outcome, form }: TrialImpossibleProps) {
  const said = trialTexts[frame.locale]
  const named = namer(features)
  return (
    <>
      <h2>{said.choose}</h2>
      <p>{said.chooseLead}</p>
      <Form
        frame={frame}
        action={drawPaths.relax(draw.slug)}
        form={form}
        submit={said.relax}
        id="assouplir"
      >
        <Radios
          name="choice"
          label={said.choice}
          form={form}
          required
          options={outcome.relaxations.map((relaxation, at) => ({
            value: String(at),
            label: sentenceOf(relaxation),
            hint: `${said.cost(writtenNumber(relaxation.cost, frame.locale))}, ${relaxation.withinFlex ? said.within : said.beyond}`,
          }))}
        />
        <TextArea
          name="reason"
          label={said.reason}
          hint={said.reasonHint}
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
          ? said.lowered(one, other, from, to)
          : said.raised(one, other, from, to)
      })
      .join(semicolon[frame.locale])
  }
}
