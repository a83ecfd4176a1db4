import type { Questionnaire } from '#engines/questionnaires/index.ts'
import { Table } from '#ui/Table/Table.tsx'
import { editorPaths } from '../../editing/editor-paths.ts'
import { versionsSaid } from '../../editing/versions-said.ts'
import { versionTexts } from '../../texts/versions.ts'
import type { EditorProps } from './editor-props.ts'

/** What changed since the version that was asked: what stayed the same is left out. */
export function VersionsTable({
  frame,
  href,
  draft,
  published,
}: EditorProps & { published: Questionnaire }) {
  const texts = versionTexts[frame.locale]
  const paths = editorPaths(href)
  const changes = versionsSaid(published, draft, frame.locale).filter(
    ({ change }) => change !== 'same',
  )
  const title = texts.title(published.version)
  return (
    <section id="versions">
      <h2>{title}</h2>
      {changes.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <Table
          caption={title}
          captionHidden
          columns={[{ title: texts.question }, { title: texts.change }]}
          rows={changes.map(({ question, text, sentence, isForAuthor }) => [
            text,
            <>
              {sentence}{' '}
              {isForAuthor ? <a href={paths.comparison(question)}>{texts.decide}</a> : null}
            </>,
          ])}
        />
      )}
    </section>
  )
}
