import { writtenDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { colon } from '#kit/words.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { type Help, HelpLine } from '#ui/HelpLine/HelpLine.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { Trap } from '#ui/Trap/Trap.tsx'
import { alertPath, alertPaths } from '../../paths/alerts.ts'
import { paths } from '../../paths.ts'
import { filterQuery, filterWords, isEmptyFilter, type ResourceFilter } from '../../search/nouns.ts'
import { resourceTexts } from '../../texts/resources.ts'
import { keptQuery, type SavedSearch } from '../saved-search.ts'
import { alertTexts } from '../texts/alerts.ts'

interface AskProps {
  readonly frame: Frame
  readonly filter: ResourceFilter
  readonly form: FormState
}

/** One field, and what will be done with it; without a search there is nothing to follow yet, and no form. */
export function AskAlertPage({ frame, filter, form }: AskProps) {
  const texts = alertTexts[frame.locale]
  if (isEmptyFilter(filter)) {
    return <AlertWord frame={frame} title={texts.askTitle} text={texts.searchFirst} />
  }
  const search = filterWords(filter, frame.locale)
  return (
    <Layout
      frame={frame}
      title={texts.askTitle}
      lead={texts.askLead}
      crumbs={[
        { label: resourceTexts[frame.locale].resources, href: paths.list },
        { label: texts.askTitle },
      ]}
      refused={Object.keys(form.problems).length > 0}
    >
      {search ? (
        <p>
          {texts.search}
          {colon[frame.locale]}
          <a href={paths.list + filterQuery(filter)}>{search}</a>
        </p>
      ) : null}
      <Form frame={frame} action={alertPaths.ask} form={form} submit={texts.submit}>
        <Trap locale={frame.locale} />
        <HiddenField name="vers" value={keptQuery(filter)} />
        <TextField
          name="email"
          label={texts.email}
          hint={texts.emailHint}
          type="email"
          autocomplete="email"
          form={form}
          required
        />
      </Form>
    </Layout>
  )
}

export function AlertAskedPage({ frame }: { frame: Frame }) {
  const texts = alertTexts[frame.locale]
  return <AlertWord frame={frame} title={texts.askedTitle} text={texts.askedText} />
}

export function AlertStoppedPage({ frame }: { frame: Frame }) {
  const texts = alertTexts[frame.locale]
  return <AlertWord frame={frame} title={texts.stoppedTitle} text={texts.stoppedText} />
}

export function AlertGonePage({ frame, help }: { frame: Frame; help: Help }) {
  const texts = alertTexts[frame.locale]
  return <AlertWord frame={frame} title={texts.goneTitle} text={texts.goneText} help={help} />
}

/** By the link of a letter: say yes, keep, stop. Opening it changes nothing. */
export function AlertPage({
  frame,
  token,
  alert,
}: {
  frame: Frame
  token: string
  alert: SavedSearch
}) {
  const texts = alertTexts[frame.locale]
  const alive = alert.confirmedAt !== undefined
  return (
    <Layout
      frame={frame}
      title={alive ? texts.aliveTitle : texts.confirmTitle}
      lead={filterWords(alert.filter, frame.locale)}
    >
      {alive ? <p>{texts.alive(writtenDay(alert.endsAt, frame.locale))}</p> : null}
      <ActionButton
        frame={frame}
        action={alertPath(token, 'garder')}
        label={alive ? texts.keep : texts.confirm}
        tone={alive ? 'quiet' : undefined}
      />
      <ActionButton frame={frame} action={alertPath(token, 'arreter')} label={texts.stop} />
      <p>
        <a href={paths.list + filterQuery(alert.filter)}>{texts.see}</a>
      </p>
    </Layout>
  )
}

function AlertWord(props: { frame: Frame; title: string; text: string; help?: Help }) {
  const { frame, title, text, help } = props
  return (
    <Layout frame={frame} title={title} lead={text}>
      <p>
        <ButtonLink href={paths.list}>{alertTexts[frame.locale].back}</ButtonLink>
      </p>
      <HelpLine locale={frame.locale} help={help} />
    </Layout>
  )
}
