import {
  type Page,
  type Question,
  type Questionnaire,
  questionsOf,
  wordsIn,
} from '#engines/questionnaires/index.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Badge } from '#ui/Badge/Badge.tsx'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { conditionSaid } from '../../editing/condition-said.ts'
import { draftFaults } from '../../editing/draft-faults.ts'
import { editorPaths } from '../../editing/editor-paths.ts'
import { waitsForItsPage } from '../../filling/same-page.ts'
import { editingTexts } from '../../texts/editing.ts'
import { questionAnchor } from '../filling/question-anchor.ts'
import { PageName } from '../PageName.tsx'
import { type EditorProps, firstLanguage } from './editor-props.ts'
import { VersionsTable } from './VersionsTable.tsx'

export interface QuestionListPageProps extends EditorProps {
  /** The version that was asked before, when this one follows another. */
  readonly published: Questionnaire | undefined
}

/** The whole questionnaire, page by page, each question with what can be done about it. */
export function QuestionListPage(props: QuestionListPageProps) {
  const { frame, href, crumbs, draft, published, form, oneForm } = props
  const texts = editingTexts[frame.locale]
  const paths = editorPaths(href)
  const all = questionsOf(draft).length
  const empty = all === 0 && draft.pages.length === 1
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={props.lead ?? (oneForm ? texts.formLead : texts.lead)}
      crumbs={[...crumbs, { label: texts.title, href }]}
      refused={Object.keys(form.problems).length > 0}
    >
      {Object.values(form.problems).map((sentence) => (
        <Notice tone="danger">{sentence}</Notice>
      ))}
      {empty ? null : <Faults {...props} />}
      <Actions>
        {all > 0 ? (
          <ButtonLink href={paths.preview} tone="quiet">
            {texts.preview}
          </ButtonLink>
        ) : null}
        {oneForm ? null : (
          <ButtonLink href={paths.head} tone="quiet">
            {texts.editHead}
          </ButtonLink>
        )}
      </Actions>
      <p>{oneForm ? texts.formSum(all) : texts.sum(all, draft.pages.length)}</p>
      {draft.pages.map((page, at) => (
        <PageSection {...props} page={page} at={at} />
      ))}
      {oneForm ? null : <ActionButton frame={frame} action={paths.addPage} label={texts.addPage} />}
      {published ? <VersionsTable {...props} published={published} /> : null}
    </Layout>
  )
}

function Faults({ frame, href, draft, oneForm }: EditorProps) {
  const texts = editingTexts[frame.locale]
  const paths = editorPaths(href)
  // A form has a title of its own, which is not written here.
  const faults = draftFaults(draft, frame.locale).filter(
    ({ question, page }) => !oneForm || question !== undefined || page !== undefined,
  )
  if (faults.length === 0) return null
  return (
    <Notice tone="caution" title={oneForm ? texts.formFaults : texts.faults}>
      <ul>
        {faults.map(({ question, page, where, sentence }) => (
          <li>
            {question ? (
              <a href={paths.question(question)}>{where}</a>
            ) : page ? (
              <a href={paths.page(page)}>{where}</a>
            ) : (
              where
            )}
            {' – '}
            {sentence}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

interface PageSectionProps extends EditorProps {
  readonly page: Page
  readonly at: number
}

function PageSection(props: PageSectionProps) {
  const { frame, href, draft, page, at, oneForm } = props
  const texts = editingTexts[frame.locale]
  const paths = editorPaths(href)
  const language = firstLanguage(draft)
  const title = wordsIn(page.title, language, language)
  const name = title ? texts.pageNamed(at + 1, title) : texts.page(at + 1)
  const before = questionsOf({ pages: draft.pages.slice(0, at) }).length
  return (
    <section class="editor-page" id={`page-${page.id}`}>
      {oneForm ? null : (
        <h2>
          <PageName at={at + 1} {...{ title, language }} locale={frame.locale} />
        </h2>
      )}
      {page.when ? <p>{texts.pageAskedIf(conditionSaid(page.when, draft, frame.locale))}</p> : null}
      {page.order ? <p>{texts.random}</p> : null}
      {page.questions.length === 0 ? (
        <p>{oneForm ? texts.formNoQuestion : texts.noQuestion}</p>
      ) : (
        <ol class="editor-questions" start={before + 1}>
          {page.questions.map((question) => (
            <QuestionLine {...props} question={question} />
          ))}
        </ol>
      )}
      <Actions>
        {/* One act is the most likely: the next question, at the end. */}
        <ButtonLink
          href={paths.chooseKind(page.id)}
          tone={at === draft.pages.length - 1 ? 'action' : 'quiet'}
        >
          {texts.addQuestion}
        </ButtonLink>
        {oneForm ? null : (
          <ButtonLink href={paths.page(page.id)} tone="quiet">
            {texts.editPage}
          </ButtonLink>
        )}
        {at > 0 ? (
          <MoveButton {...props} action={paths.movePage(page.id)} way="up" of={name} />
        ) : null}
        {at < draft.pages.length - 1 ? (
          <MoveButton {...props} action={paths.movePage(page.id)} way="down" of={name} />
        ) : null}
        {page.questions.length === 0 && draft.pages.length > 1 ? (
          <ActionButton frame={frame} action={paths.removePage(page.id)} label={texts.removePage} />
        ) : null}
      </Actions>
    </section>
  )
}

function QuestionLine(props: EditorProps & { question: Question }) {
  const { frame, href, draft, question } = props
  const texts = editingTexts[frame.locale]
  const paths = editorPaths(href)
  const language = firstLanguage(draft)
  const text = wordsIn(question.text, language, language)
  const all = questionsOf(draft)
  return (
    <li id={questionAnchor(question.id)}>
      <p>
        <a href={paths.question(question.id)}>{text}</a>{' '}
        {question.required ? <Badge tone="neutral">{texts.required}</Badge> : null}
      </p>
      <p class="editor-kind">
        {texts.kinds[question.kind]}
        {question.when
          ? ` · ${texts.askedIf(conditionSaid(question.when, draft, frame.locale))}`
          : null}
      </p>
      {waitsForItsPage(question, draft) ? <p class="hint">{texts.samePage}</p> : null}
      <Disclosure summary={texts.gestures}>
        <Actions>
          {all[0]?.id === question.id ? null : (
            <MoveButton {...props} action={paths.moveQuestion(question.id)} way="up" of={text} />
          )}
          {all.at(-1)?.id === question.id ? null : (
            <MoveButton {...props} action={paths.moveQuestion(question.id)} way="down" of={text} />
          )}
          <ActionButton
            frame={frame}
            action={paths.copyQuestion(question.id)}
            label={texts.copy}
            spoken={texts.copyOf(text)}
          />
          <ActionButton
            frame={frame}
            action={paths.removeQuestion(question.id)}
            label={texts.remove}
            tone="danger"
            confirm={texts.removeSure(text)}
          />
        </Actions>
      </Disclosure>
    </li>
  )
}

interface MoveButtonProps {
  readonly frame: EditorProps['frame']
  readonly action: string
  readonly way: 'up' | 'down'
  readonly of: string
}

function MoveButton({ frame, action, way, of }: MoveButtonProps) {
  const texts = editingTexts[frame.locale]
  return (
    <ActionButton
      frame={frame}
      action={action}
      label={texts[way]}
      spoken={way === 'up' ? texts.upOf(of) : texts.downOf(of)}
      fields={{ way }}
    />
  )
}
