import { shortDay } from '#kit/dates.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { colon } from '#kit/words.ts'
import { resourcePath } from '#modules/resources/index.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Badge } from '#ui/Badge/Badge.tsx'
import { Badges } from '#ui/Badge/Badges.tsx'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { watchPaths } from '../../paths.ts'
import { sourceTexts } from '../../texts/sources.ts'
import { watchTexts } from '../../texts/watch.ts'
import type { Gap, GapMove } from '../gap.ts'

export interface GapsPageProps {
  readonly frame: Frame
  readonly open: readonly Gap[]
  readonly closed: readonly Gap[]
  readonly names: ReadonlyMap<string, string>
  /** The form that came back: of a gap, or of a new one. */
  readonly refused?: { readonly id: string; readonly form: FormState } | undefined
}

/** What is asked and that nothing answers: who is on it, what answered it. */
export function GapsPage(props: GapsPageProps) {
  const { frame, open, closed, refused } = props
  const texts = sourceTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.gapsTitle}
      lead={texts.gapsLead}
      crumbs={[{ label: watchTexts[frame.locale].watch, href: watchPaths.queue }]}
      refused={refused !== undefined}
    >
      <Unsaid {...props} />
      <Actions>
        <ActionButton frame={frame} action={watchPaths.gatherGaps} label={texts.gather} />
      </Actions>
      {open.length === 0 ? (
        <EmptyState title={texts.noGap} />
      ) : (
        <ul class="watch-queue">
          {open.map((gap) => (
            <OpenGap {...props} gap={gap} />
          ))}
        </ul>
      )}
      <h2>{texts.addGap}</h2>
      <Form
        frame={frame}
        action={watchPaths.gaps}
        form={refused?.id === '' ? refused.form : emptyForm}
        submit={texts.addGap}
        id="manque"
      >
        <TextField
          name="words"
          label={texts.addGapWords}
          form={refused?.id === '' ? refused.form : emptyForm}
          maxlength={300}
          required
        />
      </Form>
      {closed.length > 0 ? <Closed {...props} /> : null}
    </Layout>
  )
}

/** Why a button was refused, or a form of a gap that somebody closed meanwhile: no form of the page says it. */
function Unsaid({ open, refused }: GapsPageProps) {
  if (!refused || refused.id === '') return null
  const { id, form } = refused
  const isDrawn = open.some((gap) => gap.id === id) && isMoveWithField(form.values['move'])
  return isDrawn ? null : (
    <div role="alert">
      <Notice tone="danger">{Object.values(form.problems).join(' ')}</Notice>
    </div>
  )
}

function isMoveWithField(move: string | undefined): boolean {
  return move === 'answer' || move === 'drop'
}

function OpenGap({ frame, gap, names, refused }: GapsPageProps & { gap: Gap }) {
  const texts = sourceTexts[frame.locale]
  const mine = gap.takenBy !== undefined && gap.takenBy === frame.viewer?.id
  const formOf = (move: GapMove) =>
    refused?.id === gap.id && refused.form.values['move'] === move ? refused.form : emptyForm
  const [answer, drop] = [formOf('answer'), formOf('drop')]
  const move = (name: string, label: string) => (
    <ActionButton
      frame={frame}
      action={watchPaths.gap(gap.id)}
      label={label}
      fields={{ move: name }}
    />
  )
  return (
    <li class="watch-find">
      <h2>{plainProse(gap.words)}</h2>
      <Badges
        items={[
          <Badge tone={gap.state === 'taken' ? 'good' : 'caution'}>
            {texts.states[gap.state]}
          </Badge>,
          <Badge tone="neutral">{texts.origins[gap.origin]}</Badge>,
        ]}
      />
      <p class="watch-about">
        {[
          texts.asked(gap.count),
          shortDay(gap.lastAskedAt, frame.locale, undefined),
          gap.takenBy ? texts.takenBy(names.get(gap.takenBy) ?? '') : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {gap.href ? (
        <p>
          <a href={gap.href}>{texts.seeNeed}</a>
        </p>
      ) : null}
      <Actions>
        {gap.state === 'open' ? move('take', texts.take) : null}
        {mine ? move('give-back', texts.giveBack) : null}
      </Actions>
      <Disclosure summary={texts.answer} open={answer !== emptyForm}>
        <Form
          frame={frame}
          action={watchPaths.gap(gap.id)}
          form={answer}
          submit={texts.answer}
          id={`reponse-${gap.id}`}
        >
          <HiddenField name="move" value="answer" />
          <TextField
            name="resource"
            label={texts.resource}
            hint={texts.resourceHint}
            form={answer}
            required
          />
        </Form>
      </Disclosure>
      <Disclosure summary={texts.drop} open={drop !== emptyForm}>
        <Form
          frame={frame}
          action={watchPaths.gap(gap.id)}
          form={drop}
          submit={texts.drop}
          tone="quiet"
          id={`ecarter-${gap.id}`}
        >
          <HiddenField name="move" value="drop" />
          <TextField name="why" label={texts.why} form={drop} maxlength={300} required />
        </Form>
      </Disclosure>
    </li>
  )
}

function Closed({ frame, closed }: GapsPageProps) {
  const texts = sourceTexts[frame.locale]
  return (
    <Disclosure summary={texts.closed}>
      <ul class="watch-queue">
        {closed.map((gap) => (
          <li class="watch-find">
            <h2>{plainProse(gap.words)}</h2>
            <p>
              {gap.state === 'answered'
                ? texts.states.answered
                : `${texts.states.dropped}${colon[frame.locale]}${plainProse(gap.why)}`}
            </p>
            {gap.answerSlug ? (
              <p>
                <a href={resourcePath(gap.answerSlug)}>{texts.seeAnswer}</a>
              </p>
            ) : null}
            <ActionButton
              frame={frame}
              action={watchPaths.gap(gap.id)}
              label={texts.reopen}
              fields={{ move: 'reopen' }}
            />
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
