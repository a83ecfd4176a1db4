import type { Child } from 'hono/jsx'
import type { Frame } from '#kit/frame.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { excerptOf, highlighted } from '#kit/writing/highlight.ts'
import { paths as experimentPaths } from '#modules/experiments/index.ts'
import { resourcePaths } from '#modules/resources/index.ts'
import { territoryPaths } from '#modules/territories/index.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { SearchBox } from '#ui/SearchBox/SearchBox.tsx'
import { type Answer, type AnswerGroup, answerCount, bestFirst } from '../found.ts'
import { paths } from '../paths.ts'
import { searchTexts } from '../texts/search.ts'
import { HeadLinks } from './HeadLinks.tsx'

interface SearchProps {
  readonly frame: Frame
  /** Empty: nothing was asked yet. */
  readonly words: string
  readonly groups: readonly AnswerGroup[]
}

/** One search for all the rooms, grouped, the best answer first, the words asked brought out. */
export function SearchPage({ frame, words, groups }: SearchProps) {
  const texts = searchTexts[frame.locale]
  const count = answerCount(groups)
  return (
    <Layout
      frame={frame}
      title={words ? texts.titleFor(words) : texts.title}
      lead={words ? texts.count(count, writtenNumber(count, frame.locale)) : texts.lead}
      head={<HeadLinks frame={frame} />}
    >
      <SearchBox
        action={paths.search}
        name="q"
        label={texts.label}
        hint={texts.hint}
        value={words}
        submit={texts.search}
      />
      {words === '' ? <Lists frame={frame} /> : null}
      {words !== '' && count === 0 ? <Nothing frame={frame} /> : null}
      {count > 0 ? <Groups frame={frame} words={words} groups={groups} /> : null}
    </Layout>
  )
}

function Groups({ frame, words, groups }: SearchProps) {
  const found = bestFirst(groups, words)
  return (
    <>
      <Group title={searchTexts[frame.locale].exact} answers={found.exact} words={words} />
      {found.groups.map(({ title, answers, more }) => (
        <Group title={title} answers={answers} words={words}>
          {more ? (
            <p>
              <a href={more.href}>{more.label}</a>
            </p>
          ) : null}
        </Group>
      ))}
    </>
  )
}

interface GroupProps {
  readonly title: string
  readonly answers: readonly Answer[]
  readonly words: string
  readonly children?: Child
}

function Group({ title, answers, words, children }: GroupProps) {
  if (answers.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul class="search-answers">
        {answers.map((answer) => (
          <li>
            <h3>
              <a lang={answer.language} href={answer.href}>
                <Marked text={answer.title} words={words} />
              </a>
            </h3>
            {answer.note ? <p class="answer-note">{answer.note}</p> : null}
            {answer.text ? (
              <p lang={answer.language}>
                <Marked text={excerptOf(plainProse(answer.text), words)} words={words} />
              </p>
            ) : null}
          </li>
        ))}
      </ul>
      {children}
    </section>
  )
}

function Marked({ text, words }: { text: string; words: string }) {
  return (
    <>
      {highlighted(text, words).map((piece) =>
        piece.hit ? <mark>{piece.text}</mark> : piece.text,
      )}
    </>
  )
}

function Nothing({ frame }: { frame: Frame }) {
  const texts = searchTexts[frame.locale]
  return (
    <>
      <EmptyState title={texts.none}>
        <p>{texts.noneText}</p>
        <Lists frame={frame} />
      </EmptyState>
      <p>
        <a href={paths.letter}>{texts.letter}</a>
      </p>
      <p>{texts.missing}</p>
      <p>
        <ButtonLink href={experimentPaths.propose} tone="quiet">
          {texts.propose}
        </ButtonLink>
      </p>
    </>
  )
}

function Lists({ frame }: { frame: Frame }) {
  const { lists } = searchTexts[frame.locale]
  return (
    <LinkList
      items={[
        { label: lists.experiments, href: experimentPaths.list },
        { label: lists.resources, href: resourcePaths.list },
        { label: lists.territories, href: territoryPaths.list },
      ]}
    />
  )
}
