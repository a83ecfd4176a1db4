import type { Frame } from '#kit/frame.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { LongPage } from '#ui/Contents/LongPage.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { WordDiff } from '#ui/WordDiff/WordDiff.tsx'
import type { Experiment } from '../../experiment.ts'
import { ExperimentLayout } from '../../pages/ExperimentLayout.tsx'
import { protocolPaths } from '../../paths/protocol.ts'
import {
  type ProtocolFreeze,
  protocolTexts,
  type SectionDifference,
  versionNames,
} from '../../protocol/nouns.ts'
import { restoreTexts } from '../texts/restore.ts'
import { CompareForm } from './ProtocolHistory.tsx'

export interface ProtocolDifferencesProps {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly from: number
  readonly to: number
  readonly latest: number
  readonly versionNames: ReadonlyMap<number, string>
  readonly differences: readonly SectionDifference[]
  /** Reasons of the amendments between the two, when both are frozen. */
  readonly amendments: readonly ProtocolFreeze[]
  /** Any two versions may be compared; readers compare frozen ones by their links. */
  readonly comparesAny: boolean
  /** The earlier one may be put back, whole or by section: the later one is what stands. */
  readonly restores: boolean
}

/** Two versions, word by word. */
export function ProtocolDifferences(props: ProtocolDifferencesProps) {
  const { frame, experiment, from, to, differences } = props
  const texts = protocolTexts[frame.locale]
  const named = versionNames[frame.locale]
  const called = (version: number) => named.called(version, props.versionNames.get(version))
  return (
    <ExperimentLayout
      frame={frame}
      experiment={experiment}
      title={texts.differencesTitle}
      lead={`${named.between(called(from), called(to))} ${
        differences.length > 0 ? texts.sectionsChanged(differences.length) : ''
      }`}
      crumbs={[{ label: texts.title, href: protocolPaths.read(experiment.slug) }]}
    >
      {props.comparesAny ? <CompareForm {...props} /> : null}
      {props.amendments.map((freeze) => (
        <Notice tone="info" title={texts.amendedTitle(freeze.version)}>
          <Prose markdown={freeze.reason} />
        </Notice>
      ))}
      {differences.length === 0 ? <EmptyState title={texts.noDifference} /> : null}
      {props.restores && differences.length > 0 ? (
        <Restore {...props} section="" label={restoreTexts[frame.locale].press(from)} />
      ) : null}
      <LongPage locale={frame.locale}>
        {differences.map(({ section, pieces, added, removed }) => (
          <section id={section.address} class="protocol-section">
            <h2>{section.words[frame.locale].title}</h2>
            <p class="hint">{texts.wordsChanged(added, removed)}</p>
            <WordDiff locale={frame.locale} pieces={pieces} />
            {props.restores ? (
              <Restore
                {...props}
                section={section.key}
                label={restoreTexts[frame.locale].here(section.words[frame.locale].title, from)}
              />
            ) : null}
          </section>
        ))}
      </LongPage>
    </ExperimentLayout>
  )
}

function Restore(props: ProtocolDifferencesProps & { section: string; label: string }) {
  const { frame, experiment, from, to, section, label } = props
  return (
    <ActionButton
      frame={frame}
      action={protocolPaths.restoreFrom(experiment.slug, from)}
      label={label}
      fields={{ number: String(from), compared: String(to), section }}
      confirm={restoreTexts[frame.locale].confirm}
    />
  )
}
