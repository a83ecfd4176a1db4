import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { ownOf } from '#kit/own.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { CheckBoxes } from '#ui/CheckBoxes/CheckBoxes.tsx'
import { Contents } from '#ui/Contents/Contents.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import type { Draw } from '../../draw.ts'
import { recruitTexts } from '../../letter-files/nouns.ts'
import { recruitPaths } from '../../paths/recruiting.ts'
import { recruitCrumbs } from '../../recruits/index.ts'
import { type DuplicatePair, fullName, type Recruit } from '../../recruits/nouns.ts'
import { peopleTexts } from '../texts/people.ts'

export interface PeoplePageProps {
  readonly frame: Frame
  readonly draw: Draw
  readonly people: readonly Recruit[]
  readonly pairs: readonly DuplicatePair[]
  /** Those who sat in an earlier draw of the same experiment. */
  readonly before: ReadonlySet<string>
  /** Those of them who may sit again, with the reason. */
  readonly allowed: ReadonlyMap<string, string>
  /** The form of one person that came back. */
  readonly asked: { readonly id: string; readonly form: FormState } | undefined
}

/** Who is registered, and what a person must settle. */
export function PeoplePage(props: PeoplePageProps) {
  const { frame, draw, people, pairs } = props
  const said = peopleTexts[frame.locale]
  const byId = new Map(people.map((one) => [one.id, one]))
  return (
    <Layout
      frame={frame}
      title={said.title}
      lead={said.lead}
      crumbs={recruitCrumbs(frame, draw)}
      refused={props.asked !== undefined}
      wide
    >
      <Contents
        locale={frame.locale}
        links={[
          { label: said.duplicates, to: 'doublons' },
          ...(waitingIn(props).length < 2 ? [] : [{ label: said.toCheck, to: 'a-verifier' }]),
          { label: said.title, to: 'liste' },
        ]}
      />
      <h2 id="doublons">{said.duplicates}</h2>
      <p>{said.duplicatesLead}</p>
      {pairs.length === 0 ? <p>{said.noDuplicate}</p> : null}
      {pairs.map(({ first, second, reason }) => (
        <Notice tone="caution" title={said.reasons[reason]}>
          <p>
            {nameOf(byId.get(first), said.gone)} · {nameOf(byId.get(second), said.gone)}
          </p>
          <Actions>
            {(['same', 'different'] as const).map((decision) => (
              <ActionButton
                frame={frame}
                action={recruitPaths.duplicates(draw.slug)}
                label={said[decision]}
                fields={{ first, second, decision }}
                confirm={decision === 'same' ? said.sameAsk : undefined}
              />
            ))}
          </Actions>
        </Notice>
      ))}
      <ActionButton frame={frame} action={recruitPaths.duplicates(draw.slug)} label={said.look} />
      <CheckSeveral {...props} />
      <h2 id="liste">{said.title}</h2>
      {people.length === 0 ? (
        <p>{said.nobody}</p>
      ) : (
        <Table
          caption={said.title}
          captionHidden
          columns={[
            { title: said.name },
            { title: said.status },
            { title: said.channel },
            { title: said.change },
          ]}
          rows={people.map((one) => [
            nameOf(one, said.gone),
            [
              recruitTexts[frame.locale].statuses[one.status],
              ...(props.before.has(one.id) ? [said.again] : []),
              ...(props.allowed.has(one.id)
                ? [said.allowed(props.allowed.get(one.id) ?? '')]
                : isSetAside(props, one) && one.status === 'eligible'
                  ? [said.willBeSetAside]
                  : []),
            ].join(' — '),
            ownOf(said.channels, one.channel) ?? one.channel,
            <Changes {...props} one={one} />,
          ])}
        />
      )}
    </Layout>
  )
}

/** Those who wait, in one form: thirty presses, and thirty pages drawn again, are one. */
function CheckSeveral(props: PeoplePageProps) {
  const { frame, draw } = props
  const said = peopleTexts[frame.locale]
  const waiting = waitingIn(props)
  if (waiting.length < 2) return null
  return (
    <>
      <h2 id="a-verifier">{said.toCheck}</h2>
      <Form
        frame={frame}
        id="verifier"
        action={recruitPaths.people(draw.slug)}
        form={emptyForm}
        submit={said.checkTicked}
        also={{ name: 'all', label: said.checkAll(waiting.length) }}
      >
        <CheckBoxes
          name="ids"
          label={said.toCheckWho}
          form={emptyForm}
          required
          options={waiting.map((one) => ({ value: one.id, label: nameOf(one, said.gone) }))}
        />
      </Form>
    </>
  )
}

/** Registered, and nobody checked them yet. */
function waitingIn(props: PeoplePageProps): readonly Recruit[] {
  return props.people.filter((one) => one.status === 'registered' && !isSetAside(props, one))
}

function nameOf(one: Recruit | undefined, gone: string): string {
  if (!one?.identity) return gone
  const { birthYear, town } = one.identity
  return [fullName(one.identity), birthYear, town].filter(Boolean).join(', ')
}

/** Sat in another panel of the same experiment, and nobody wrote why they may sit again. */
function isSetAside({ before, allowed }: PeoplePageProps, one: Recruit): boolean {
  return (
    before.has(one.id) &&
    !allowed.has(one.id) &&
    (one.status === 'registered' || one.status === 'eligible')
  )
}

function Changes(props: PeoplePageProps & { readonly one: Recruit }) {
  const { frame, draw, one, asked } = props
  const said = peopleTexts[frame.locale]
  const satBefore = isSetAside(props, one)
  const to = (status: string, label: string, ask?: string) => (
    <ActionButton
      frame={frame}
      action={recruitPaths.status(draw.slug, one.id)}
      label={label}
      fields={{ to: status, reason: satBefore ? 'sat-before' : 'other' }}
      confirm={ask}
    />
  )
  return (
    <>
      {satBefore ? (
        <Form
          frame={frame}
          id={`encore-${one.id}`}
          action={recruitPaths.status(draw.slug, one.id)}
          form={asked?.id === one.id ? asked.form : emptyForm}
          submit={said.allow}
          tone="quiet"
        >
          <HiddenField name="to" value="eligible" />
          <TextField
            name="reason"
            label={said.allowWhy}
            form={asked?.id === one.id ? asked.form : emptyForm}
            maxlength={200}
            required
          />
        </Form>
      ) : null}
      <Actions>
        {one.status === 'registered' && !satBefore ? to('eligible', said.accept) : null}
        {one.status === 'registered' || one.status === 'eligible'
          ? to('excluded', said.exclude, said.excludeAsk)
          : null}
        {one.status === 'eligible' ? to('withdrawn', said.withdraw, said.withdrawAsk) : null}
      </Actions>
    </>
  )
}
