import type { Frame } from '#kit/frame.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { SearchBox } from '#ui/SearchBox/SearchBox.tsx'
import { paths } from '../paths.ts'
import { problemTexts } from '../texts/problems.ts'

export type ProblemStatus = 400 | 403 | 404 | 405 | 413 | 422 | 429 | 500 | 503

/** Says what happened and what to do next; never what is inside. */
export function ProblemPage({ frame, status }: { frame: Frame; status: ProblemStatus }) {
  const texts = problemTexts[frame.locale]
  const { title, text } = texts[status]
  const { name } = frame.house
  return (
    <Layout frame={frame} title={status === 503 ? texts.comesBack(name) : title} lead={text}>
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
