import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { ownOf } from '#kit/own.ts'
import { type FormAnswers, formAnswersSaid } from '#modules/questionnaires/index.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { CheckBoxes } from '#ui/CheckBoxes/CheckBoxes.tsx'
import { Contents } from '#ui/Contents/Contents.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Pager } from '#ui/Pager/Pager.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import type { Draw } from '../../draw.ts'
import { recruitTexts } from '../../letter-files/nouns.ts'
import { recruitPaths } from '../../paths/recruiting.ts'
import { recruitCrumbs } from '../../recruits/index.ts'
import { type DuplicatePair, fullName, type Recruit } from '../../recruits/nouns.ts'
import { addedTexts } from '../../registration/nouns.ts'
import { peopleTexts } from '../texts/people.ts'

const perPage = 50
/** The next pairs take the place of those that are settled. */
const mostPairs = 50
/** Those who wait longest; the next ones take their place, and one button checks them all. */
const mostTicked = 100

export interface PeoplePageProps {
  readonly frame: Frame
  readonly draw: Draw
  readonly people: readonly Recruit[]
  /** Which part of the list is asked for. */
  readonly page: number
  readonly pairs: readonly DuplicatePair[]
  /** Those who sat in an earlier draw of the same experiment. */
  readonly before: ReadonlySet<string>
  /** Those of them who may sit again, with the reason. */
  readonly allowed: ReadonlyMap<string, string>
  /** What each answered to the questions of the team. */
  readonly added: ReadonlyMap<string, FormAnswers>
  /** The form of one person that came back. */
  readonly asked: { readonly id: string; readonly form: FormState } | undefined
}

/** Who is registered, and what a person must settle. */
export function PeoplePage(props: PeoplePageProps) {
  const { frame, draw, people, pairs } = props
  const texts = peopleTexts[frame.locale]
  const byId = new Map(people.map((person) => [person.id, person]))
  const pages = Math.max(1, Math.ceil(people.length / perPage))
  const page = pageShown(props, pages)
  const shown = people.slice((page - 1) * perPage, page * perPage)
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={recruitCrumbs(frame, draw)}
      refused={props.asked !== undefined}
      wide
    >
      <Contents
        locale={frame.locale}
        links={[
          { label: texts.duplicates, to: 'doublons' },
          ...(waitingIn(props).length < 2 ? [] : [{ label: texts.toCheck, to: 'a-verifier' }]),
          { label: texts.title, to: 'liste' },
        ]}
      />
      <h2 id="doublons">{texts.duplicates}</h2>
      <p>{texts.duplicatesLead}</p>
      {pairs.length === 0 ? <p>{texts.noDuplicate}</p> : null}
      {pairs.length > mostPairs ? <p>{texts.someOfPairs(mostPairs, pairs.length)}</p> : null}
      {pairs.slice(0, mostPairs).map(({ first, second, reason }) => (
        <Notice tone="caution" title={texts.reasons[reason]}>
          <p>
            {nameOf(byId.get(first), texts.gone)} · {nameOf(byId.get(second), texts.gone)}
          </p>
          <Actions>
            {(['same', 'different'] as const).map((decision) => (
              <ActionButton
                frame={frame}
                action={recruitPaths.duplicates(draw.slug)}
                label={texts[decision]}
                fields={{ first, second, decision }}
                confirm={decision === 'same' ? texts.sameAsk : undefined}
              />
            ))}
          </Actions>
        </Notice>
      ))}
      <ActionButton frame={frame} action={recruitPaths.duplicates(draw.slug)} label={texts.look} />
      <CheckSeveral {...props} />
      <h2 id="liste">{texts.title}</h2>
      {people.length === 0 ? (
        <p>{texts.nobody}</p>
      ) : (
        <Table
          caption={texts.title}
          captionHidden
          columns={[
            { title: texts.name },
            { title: texts.status },
            { title: texts.channel },
            { title: texts.change },
          ]}
          rows={shown.map((person) => [
            <>
              {nameOf(person, texts.gone)}
              <Added {...props} recruit={person} />
            </>,
            [
              recruitTexts[frame.locale].statuses[person.status],
              ...(props.before.has(person.id) ? [texts.again] : []),
              ...(props.allowed.has(person.id)
                ? [texts.allowed(props.allowed.get(person.id) ?? '')]
                : isSetAside(props, person) && person.status === 'eligible'
                  ? [texts.willBeSetAside]
                  : []),
            ].join(' — '),
            ownOf(texts.channels, person.channel) ?? person.channel,
            <Changes {...props} recruit={person} />,
          ])}
        />
      )}
      <Pager
        locale={frame.locale}
        page={page}
        pages={pages}
        hrefOf={(number) => `${recruitPaths.people(draw.slug)}?page=${number}#liste`}
      />
    </Layout>
  )
}

/** The page that is asked for, or the one where a form came back; beyond the last one, the last one. */
function pageShown({ people, page, asked }: PeoplePageProps, pages: number): number {
  const at = asked ? people.findIndex(({ id }) => id === asked.id) : -1
  return at < 0 ? Math.min(page, pages) : Math.floor(at / perPage) + 1
}

/** Those who wait, in one form: thirty presses, and thirty pages drawn again, are one. */
function CheckSeveral(props: PeoplePageProps) {
  const { frame, draw } = props
  const texts = peopleTexts[frame.locale]
  const waiting = waitingIn(props)
  if (waiting.length < 2) return null
  return (
    <>
      <h2 id="a-verifier">{texts.toCheck}</h2>
      <Form
        frame={frame}
        id="verifier"
        action={recruitPaths.people(draw.slug)}
        form={emptyForm}
        submit={texts.checkTicked}
        also={{ name: 'all', label: texts.checkAll(waiting.length) }}
      >
        <CheckBoxes
          name="ids"
          label={texts.toCheckWho}
          form={emptyForm}
          required
          options={waiting.slice(0, mostTicked).map((recruit) => ({
            value: recruit.id,
            label: nameOf(recruit, texts.gone),
          }))}
        />
      </Form>
    </>
  )
}

/** Registered, and nobody checked them yet. */
function waitingIn(props: PeoplePageProps): readonly Recruit[] {
  return props.people.filter(
    (person) => person.status === 'registered' && !isSetAside(props, person),
  )
}

function nameOf(recruit: Recruit | undefined, gone: string): string {
  if (!recruit?.identity) return gone
  const { birthYear, town } = recruit.identity
  return [fullName(recruit.identity), birthYear, town].filter(Boolean).join(', ')
}

/** Sat in another panel of the same experiment, and nobody wrote why they may sit again. */
function isSetAside({ before, allowed }: PeoplePageProps, recruit: Recruit): boolean {
  return (
    before.has(recruit.id) &&
    !allowed.has(recruit.id) &&
    (recruit.status === 'registered' || recruit.status === 'eligible')
  )
}

/** Folded: whoever looks for a name does not read them. */
function Added({ frame, added, recruit }: PeoplePageProps & { readonly recruit: Recruit }) {
  const items = formAnswersSaid([], added.get(recruit.id) ?? {})
  return items.length === 0 ? null : (
    <Disclosure summary={addedTexts[frame.locale].answers}>
      <Facts layout="rows" items={items} />
    </Disclosure>
  )
}

function Changes(props: PeoplePageProps & { readonly recruit: Recruit }) {
  const { frame, draw, recruit, asked } = props
  const texts = peopleTexts[frame.locale]
  const satBefore = isSetAside(props, recruit)
  const to = (status: string, label: string, ask?: string) => (
    <ActionButton
      frame={frame}
      action={recruitPaths.status(draw.slug, recruit.id)}
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
          id={`encore-${recruit.id}`}
          action={recruitPaths.status(draw.slug, recruit.id)}
          form={asked?.id === recruit.id ? asked.form : emptyForm}
          submit={texts.allow}
          tone="quiet"
        >
          <HiddenField name="to" value="eligible" />
          <TextField
            name="reason"
            label={texts.allowWhy}
            form={asked?.id === recruit.id ? asked.form : emptyForm}
            maxlength={200}
            required
          />
        </Form>
      ) : null}
      <Actions>
        {recruit.status === 'registered' && !satBefore ? to('eligible', texts.accept) : null}
        {recruit.status === 'registered' || recruit.status === 'eligible'
          ? to('excluded', texts.exclude, texts.excludeAsk)
          : null}
        {recruit.status === 'eligible' ? to('withdrawn', texts.withdraw, texts.withdrawAsk) : null}
      </Actions>
    </>
  )
}
