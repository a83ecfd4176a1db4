import { copyPath } from '#kit/copies/copy-kind.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { SearchBox } from '#ui/SearchBox/SearchBox.tsx'
import { type Experiment, isOpenToAll } from '../../experiment.ts'
import { protocolPaths } from '../../paths/protocol.ts'
import { paths } from '../../paths.ts'
import { experimentTexts } from '../../texts/experiment.ts'
import { modelTexts } from '../texts/models.ts'

interface ModelsPageProps {
  readonly frame: Frame
  readonly words: string
  readonly experiments: readonly Experiment[]
  /** Those of them whose protocol is frozen and read by everyone. */
  readonly frozen: readonly Experiment[]
}

/** From what an experiment may begin, besides a blank page. */
export function ModelsPage({ frame, words, experiments, frozen }: ModelsPageProps) {
  const texts = modelTexts[frame.locale]
  const noteOf = (experiment: Experiment) => {
    if (experiment.source === 'starter') return texts.starter
    return isOpenToAll(experiment) ? undefined : texts.draft
  }
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={[{ label: experimentTexts[frame.locale].experiments, href: paths.list }]}
      actions={
        <ButtonLink href={paths.create} tone="quiet">
          {texts.blank}
        </ButtonLink>
      }
    >
      <SearchBox
        action={paths.models}
        name="q"
        label={texts.search}
        value={words}
        submit={texts.go}
      />
      {experiments.length === 0 ? (
        <EmptyState title={texts.none}>{texts.noneText}</EmptyState>
      ) : (
        <>
          <h2>{texts.here}</h2>
          <p>{texts.hereLead}</p>
          <LinkList
            items={experiments.map((experiment) => ({
              label: experiment.title,
              labelIn: writtenLocale,
              href: copyPath('experimentation', experiment.id),
              note: noteOf(experiment),
            }))}
          />
        </>
      )}
      {frozen.length > 0 ? (
        <>
          <h2>{texts.elsewhere}</h2>
          <p>{texts.elsewhereLead}</p>
          <LinkList
            items={frozen.map(({ slug, title }) => ({
              label: texts.protocolOf(title),
              href: protocolPaths.adopt(slug),
            }))}
          />
        </>
      ) : null}
    </Layout>
  )
}
