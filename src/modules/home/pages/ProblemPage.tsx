import type { Frame } from '#kit/frame.ts'
import type { SentBack } from '#kit/sent-back.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { SearchBox } from '#ui/SearchBox/SearchBox.tsx'
import { paths } from '../paths.ts'
import { problemTexts } from '../texts/problems.ts'
import { SentBackTexts } from './SentBackTexts.tsx'

export type ProblemStatus = 400 | 403 | 404 | 405 | 413 | 422 | 429 | 500 | 503

export interface ProblemPageProps {
  readonly frame: Frame
  readonly status: ProblemStatus
  readonly sentBack?: SentBack | undefined
}

/** Says what happened and what to do next; never what is inside. */
export function ProblemPage({ frame, status, sentBack }: ProblemPageProps) {
  const texts = problemTexts[frame.locale]
  const isOut = status === 403 && sentBack !== undefined && !frame.viewer
  const owes = isOut && frame.proofAt !== undefined
  const { title, text } = owes ? texts.owed : isOut ? texts.signedOut : texts[status]
  // The way to the proof opens beside this page, which holds the text: the one above every page would leave it.
  const around = owes ? { ...frame, proofAt: undefined } : frame
  const { name } = frame.house
  return (
    <Layout frame={around} title={status === 503 ? texts.comesBack(name) : title} lead={text}>
      {sentBack ? <SentBackTexts frame={frame} isOut={isOut} sentBack={sentBack} /> : null}
      {status === 404 && (
        <SearchBox
          action={paths.search}
          name="q"
          label={texts.searchLabel(name)}
          value=""
          submit={texts.search}
        />
      )}
      <p>
        <ButtonLink href={paths.front} tone="quiet">
          {texts.home}
        </ButtonLink>
      </p>
    </Layout>
  )
}
