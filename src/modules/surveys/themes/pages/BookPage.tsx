import { writtenDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { writtenLocale } from '#kit/texts.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Pager } from '#ui/Pager/Pager.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import {
  areThemesFixed,
  goneWith,
  nextPage,
  type OpenQuestion,
  type Theme,
  textsOnPage,
} from '../../coding.ts'
import { crumbsToPrepare } from '../../pages/survey-crumbs.ts'
import { paths } from '../../paths.ts'
import type { Survey } from '../../survey.ts'
import { type Sorter, type Sorting, statedAs } from '../sorting.ts'
import { themeTexts } from '../texts/themes.ts'
import { WrittenText } from './WrittenText.tsx'

export interface BookPageProps {
  readonly frame: Frame
  readonly survey: Survey
  readonly question: OpenQuestion
  readonly words: string
  readonly sorting: Sorting
  /** Its numbers by theme stand with the results. */
  readonly isTold: boolean
  /** The page of texts that is read, where its address asks for one. */
  readonly reading: number | undefined
  /** Who reads this page. */
  readonly viewer: string | undefined
  readonly form: FormState
}

/** The themes of one question, who sorts its texts, and how far they are: never what one of them said. */
export function BookPage(props: BookPageProps) {
  const { frame, survey, words, sorting, form } = props
  const texts = themeTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.ofQuestion(words)}
      titleIn={writtenLocale}
      lead={texts.bookLead(writtenNumber(sorting.texts.length, frame.locale))}
      crumbs={[...crumbsToQuestions(frame, survey), { label: words, labelIn: writtenLocale }]}
      refused={Object.keys(form.problems).length > 0}
    >
      {form.problems['form'] ? (
        <Notice tone="danger">
          <p>{form.problems['form']}</p>
        </Notice>
      ) : null}
      <p>{survey.publishedAt ? texts.published : texts.thenFixed}</p>
      <p>{texts.neverQuoted}</p>
      <People {...props} />
      <Book {...props} />
      {survey.publishedAt ? null : areThemesFixed(codingsOf(props)) ? (
        <p>{texts.refusals.finished}</p>
      ) : (
        <AddForm {...props} />
      )}
      <Reading {...props} />
    </Layout>
  )
}

/** The way back to the questions whose texts are sorted. */
export function crumbsToQuestions({ locale }: Pick<Frame, 'locale'>, survey: Survey) {
  return [
    ...crumbsToPrepare(locale, survey),
    { label: themeTexts[locale].title, href: paths.themes(survey.slug) },
  ] as const
}

const codingsOf = ({ sorting }: Pick<BookPageProps, 'sorting'>) =>
  sorting.sorters.map(({ coding }) => coding)

function People(props: BookPageProps) {
  const { frame, survey, question, sorting, viewer } = props
  const texts = themeTexts[frame.locale]
  const own = sorting.sorters.find(({ coding }) => coding.coder === viewer && viewer)
  const { slug } = survey
  return (
    <section>
      <h2>{texts.people}</h2>
      <Table
        caption={texts.people}
        captionHidden
        columns={[{ title: texts.who }, { title: texts.progress }, { title: texts.act }]}
        rows={([1, 2] as const).map((rank) => {
          const sorter = sorting.sorters.find(({ coding }) => coding.rank === rank)
          return sorter
            ? [
                nameOf(sorter, frame),
                progressOf(props, sorter),
                <Withdraw {...props} {...{ sorter }} />,
              ]
            : [texts.places[rank - 1] ?? '', texts.free, '']
        })}
      />
      {survey.publishedAt ? null : (
        <Actions>
          {!own && sorting.sorters.length < 2 && sorting.themes.length > 0 ? (
            <ActionButton
              frame={frame}
              action={paths.beginCoding(slug, question.id)}
              label={texts.begin}
              tone="action"
            />
          ) : null}
          {own && hasMore(sorting, own) ? (
            <ButtonLink
              href={paths.sortTexts(slug, question.id, nextPage(sorting.texts, own.coded))}
              tone={isAllSorted(sorting, own) ? 'quiet' : 'action'}
            >
              {texts.goOn}
            </ButtonLink>
          ) : null}
          {own && !own.coding.finishedAt && isAllSorted(sorting, own) ? (
            <ActionButton
              frame={frame}
              action={paths.finishCoding(slug, question.id)}
              label={texts.finish}
              tone="action"
              confirm={texts.finishConfirm}
            />
          ) : null}
        </Actions>
      )}
      {sorting.state === 'whole' || survey.publishedAt ? (
        <p>{texts.states[statedAs(sorting, props.isTold, survey.publishedAt !== undefined)]}.</p>
      ) : null}
      {sorting.compared ? (
        <p>
          <ButtonLink href={paths.compareCodings(slug, question.id)} tone="action">
            {texts.compare}
          </ButtonLink>
        </p>
      ) : (
        <p>{texts.compareLater}</p>
      )}
    </section>
  )
}

/** Once done, only what came since is left to sort. */
function hasMore(sorting: Sorting, own: Sorter): boolean {
  return !own.coding.finishedAt || !isAllSorted(sorting, own)
}

function isAllSorted({ texts }: Sorting, { coded }: Sorter): boolean {
  return coded.length >= texts.length
}

export function nameOf({ name }: Pick<Sorter, 'name'>, { locale }: Pick<Frame, 'locale'>) {
  return name ?? themeTexts[locale].someone
}

function progressOf({ frame, sorting }: BookPageProps, { coding, coded }: Sorter): string {
  const texts = themeTexts[frame.locale]
  const number = (count: number) => writtenNumber(count, frame.locale)
  const sorted = texts.sortedOf(number(coded.length), number(sorting.texts.length))
  const { finishedAt } = coding
  return finishedAt
    ? `${sorted}. ${texts.finishedOn(writtenDay(finishedAt, frame.locale))}.`
    : `${sorted}.`
}

function Withdraw(props: BookPageProps & { sorter: Sorter }) {
  const { frame, survey, question, sorting, sorter } = props
  const texts = themeTexts[frame.locale]
  if (survey.publishedAt) return null
  const going = goneWith(sorter.coding.id, codingsOf({ sorting })).map(({ id }) => id)
  const label = going.length > 1 ? texts.withdrawBoth : texts.withdraw
  return (
    <ActionButton
      frame={frame}
      action={paths.withdrawCoding(survey.slug, question.id)}
      label={label}
      spoken={`${label}, ${nameOf(sorter, frame)}`}
      tone="danger"
      confirm={going.length > 1 ? texts.withdrawBothConfirm : texts.withdrawConfirm}
      fields={{ coding: sorter.coding.id, seen: going.join(' ') }}
    />
  )
}

function Book({ frame, survey, question, sorting }: BookPageProps) {
  const texts = themeTexts[frame.locale]
  const { themes } = sorting
  const move = (theme: Theme, way: 'up' | 'down') => (
    <ActionButton
      frame={frame}
      action={paths.moveTheme(survey.slug, question.id)}
      label={texts[way]}
      spoken={`${texts[way]}, ${theme.name}`}
      fields={{ theme: theme.id, way }}
    />
  )
  return (
    <section>
      <h2>{texts.book}</h2>
      {themes.length === 0 ? (
        <p>{texts.noTheme}</p>
      ) : (
        <Table
          caption={texts.book}
          captionHidden
          columns={[{ title: texts.theme }, { title: texts.holds }, { title: texts.act }]}
          rows={themes.map((theme, at) => [
            theme.name,
            theme.holds,
            survey.publishedAt ? null : (
              <>
                <p>
                  <a href={paths.theme(survey.slug, question.id, theme.id)}>
                    {texts.change}
                    <span class="visually-hidden">, {theme.name}</span>
                  </a>
                </p>
                {at > 0 ? move(theme, 'up') : null}
                {at < themes.length - 1 ? move(theme, 'down') : null}
              </>
            ),
          ])}
        />
      )}
    </section>
  )
}

function AddForm({ frame, survey, question, form }: BookPageProps) {
  const texts = themeTexts[frame.locale]
  return (
    <section>
      <h2>{texts.addTitle}</h2>
      <Form
        frame={frame}
        action={paths.book(survey.slug, question.id)}
        form={form}
        submit={texts.add}
        tone="quiet"
      >
        <ThemeFields {...{ frame, form }} />
      </Form>
    </section>
  )
}

/** The texts themselves, to write themes from: nothing of what anybody said of them. */
function Reading({ frame, survey, question, sorting, reading }: BookPageProps) {
  const texts = themeTexts[frame.locale]
  if (sorting.texts.length === 0) return null
  const pages = Math.ceil(sorting.texts.length / textsOnPage)
  const page = Math.min(reading ?? 1, pages)
  const shown = sorting.texts.slice((page - 1) * textsOnPage, page * textsOnPage)
  return (
    <section id="textes">
      <Disclosure summary={texts.read} open={sorting.themes.length === 0 || reading !== undefined}>
        <ul>
          {shown.map((text) => (
            <li>
              <WrittenText {...{ text }} />
            </li>
          ))}
        </ul>
        <Pager
          locale={frame.locale}
          page={page}
          pages={pages}
          hrefOf={(at) => `${paths.book(survey.slug, question.id)}?page=${at}#textes`}
        />
      </Disclosure>
    </section>
  )
}

/** What is asked of a theme, new or changed. */
export function ThemeFields(props: { frame: Frame; form: FormState; theme?: Theme }) {
  const { frame, form, theme } = props
  const texts = themeTexts[frame.locale]
  return (
    <>
      <TextField
        name="name"
        label={texts.name}
        hint={texts.nameHint}
        form={form}
        value={theme?.name ?? ''}
        maxlength={80}
        required
      />
      <TextArea
        name="holds"
        label={texts.holds}
        hint={texts.holdsHint}
        form={form}
        value={theme?.holds ?? ''}
        maxlength={600}
        rows={3}
      />
    </>
  )
}
