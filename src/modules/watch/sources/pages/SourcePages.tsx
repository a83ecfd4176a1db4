import { writtenInstant } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { CheckBoxes } from '#ui/CheckBoxes/CheckBoxes.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { ExternalLink } from '#ui/ExternalLink/ExternalLink.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { optionsOf, type Person } from '../../pages/person-options.ts'
import { themeChoices } from '../../pages/words.ts'
import { watchPaths } from '../../paths.ts'
import { sourceTexts } from '../../texts/sources.ts'
import { problemSentence, watchTexts } from '../../texts/watch.ts'
import type { FoundFeed, WatchSource } from '../source.ts'

interface Shown {
  readonly frame: Frame
  readonly form: FormState
}

const crumbsOf = (frame: Frame) => [
  { label: watchTexts[frame.locale].watch, href: watchPaths.queue },
  { label: watchTexts[frame.locale].sources, href: watchPaths.sources },
]

/** First an address, then what was found there. */
export function AddSourcePage(props: Shown & { readonly feeds?: readonly FoundFeed[] }) {
  const { frame, form, feeds = [] } = props
  const texts = sourceTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.addSource}
      lead={texts.addSourceLead}
      crumbs={crumbsOf(frame)}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form
        frame={frame}
        action={watchPaths.findFeeds}
        form={form}
        submit={texts.find}
        id="chercher"
      >
        <TextField name="address" label={texts.address} form={form} type="url" required />
      </Form>
      {feeds.length > 0 ? <h2>{texts.found(feeds.length)}</h2> : null}
      {feeds.map((feed, rank) => (
        <Form
          frame={frame}
          action={watchPaths.addSource}
          form={{ values: {}, problems: {} }}
          submit={texts.follow}
          id={`flux-${rank + 1}`}
        >
          <p>
            {texts.feed(feed.title || feed.address, feed.count)}
            <br />
            <span class="watch-code">{feed.address}</span>
          </p>
          <HiddenField name="address" value={feed.address} />
          <HiddenField name="title" value={feed.title} />
          <HiddenField name="home" value={feed.home} />
          <HiddenField name="licence" value={feed.licence} />
        </Form>
      ))}
    </Layout>
  )
}

export interface SourcePageProps extends Shown {
  readonly source: WatchSource
  readonly team: readonly Person[]
}

/** One source: how it does, and what is known of it. */
export function SourcePage({ frame, form, source, team }: SourcePageProps) {
  const texts = sourceTexts[frame.locale]
  const people = [{ value: '', label: texts.nobody }, ...optionsOf(team)]
  return (
    <Layout
      frame={frame}
      title={source.title || source.address}
      crumbs={crumbsOf(frame)}
      refused={Object.keys(form.problems).length > 0}
      aside={<Health frame={frame} source={source} />}
    >
      <Form
        frame={frame}
        action={watchPaths.source(source.id)}
        form={form}
        submit={texts.save}
        seen
      >
        <TextField name="title" label={texts.sourceTitle} form={form} value={source.title} />
        <Select
          name="owner"
          label={texts.owner}
          hint={texts.ownerHint}
          form={form}
          value={source.ownerId ?? ''}
          options={people}
        />
        <Select
          name="assignee"
          label={texts.assignee}
          hint={texts.assigneeHint}
          form={form}
          value={source.assigneeId ?? ''}
          options={people}
        />
        <TextField
          name="licence"
          label={texts.licence}
          hint={texts.licenceHint}
          form={form}
          value={source.licence}
        />
        <TextField
          name="everyMinutes"
          label={texts.every}
          hint={texts.everyHint}
          form={form}
          value={String(source.everyMinutes)}
          required
          inputmode="numeric"
          width="short"
        />
        <Disclosure summary={texts.themes} open={source.themes.length > 0}>
          <CheckBoxes
            name="themes"
            label={texts.themes}
            hint={texts.themesHint}
            form={form}
            value={source.themes}
            options={themeChoices(frame.locale)}
          />
        </Disclosure>
      </Form>
    </Layout>
  )
}

function Health({ frame, source }: { frame: Frame; source: WatchSource }) {
  const texts = sourceTexts[frame.locale]
  const paused = source.state === 'paused'
  return (
    <>
      {source.lastProblem ? (
        <Notice tone={paused ? 'danger' : 'caution'} title={texts.lastProblem}>
          <p>{problemSentence(source.lastProblem, frame.locale)}</p>
        </Notice>
      ) : null}
      <Facts
        items={[
          { name: texts.columns.state, value: paused ? texts.paused : texts.active },
          {
            name: texts.columns.last,
            value: source.lastReadAt
              ? writtenInstant(source.lastReadAt, frame.locale)
              : texts.never,
          },
          {
            name: texts.address,
            value: (
              <span class="watch-code">
                {source.kind === 'mail' ? source.address : <ExternalLink href={source.address} />}
              </span>
            ),
          },
        ]}
      />
      {source.kind === 'mail' ? <p class="hint">{texts.pausedByMail}</p> : null}
      <Actions>
        {paused || source.kind === 'mail' ? null : (
          <ActionButton frame={frame} action={watchPaths.read(source.id)} label={texts.readNow} />
        )}
        <ActionButton
          frame={frame}
          action={watchPaths.pause(source.id)}
          label={paused ? texts.resume : texts.pause}
          fields={{ paused: paused ? 'no' : 'yes' }}
        />
        <ActionButton
          frame={frame}
          action={watchPaths.remove(source.id)}
          label={texts.remove}
          tone="danger"
          confirm={texts.removeConfirm}
        />
      </Actions>
    </>
  )
}
