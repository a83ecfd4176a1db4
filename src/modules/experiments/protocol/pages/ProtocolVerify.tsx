import { writtenInstant } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { colon } from '#kit/words.ts'
import { Badge } from '#ui/Badge/Badge.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Table } from '#ui/Table/Table.tsx'
import type { Experiment } from '../../experiment.ts'
import { ExperimentLayout } from '../../pages/ExperimentLayout.tsx'
import { frozenFileName, protocolPaths } from '../../paths/protocol.ts'
import type { ProtocolFreeze } from '../protocol.ts'
import { protocolTexts } from '../texts/protocol.ts'

export interface ProtocolVerifyProps {
  readonly frame: Frame
  readonly experiment: Experiment
  /** The latest first. */
  readonly freezes: readonly ProtocolFreeze[]
  /** Size of the latest frozen file. */
  readonly bytes: number
}

/** Anyone computes the fingerprint again: in the browser, or with a command of their machine. */
export function ProtocolVerify(props: ProtocolVerifyProps) {
  const { frame, experiment, freezes } = props
  const texts = protocolTexts[frame.locale]
  const latest = freezes[0]
  return (
    <ExperimentLayout
      frame={frame}
      experiment={experiment}
      title={texts.verifyTitle}
      lead={texts.verifyLead}
      crumbs={[{ label: texts.title, href: protocolPaths.read(experiment.slug) }]}
    >
      {latest ? (
        <>
          <Published {...props} freeze={latest} />
          <Here {...props} freeze={latest} />
          <Elsewhere {...props} freeze={latest} />
          <AllFrozen {...props} />
        </>
      ) : (
        <EmptyState title={texts.noneTitle}>
          <p>{texts.none}</p>
        </EmptyState>
      )}
    </ExperimentLayout>
  )
}

type WithFreeze = ProtocolVerifyProps & { readonly freeze: ProtocolFreeze }

function Published({ frame, experiment, freeze, bytes }: WithFreeze) {
  const texts = protocolTexts[frame.locale]
  return (
    <section>
      <h2>{texts.published}</h2>
      <Facts
        layout="rows"
        items={[
          { name: texts.sheet.version, value: String(freeze.version) },
          { name: texts.sheet.frozenOn, value: writtenInstant(freeze.frozenAt, frame.locale) },
          { name: texts.sheet.hash, value: <code class="hash">{freeze.sha256}</code> },
          {
            name: texts.file,
            value: `${frozenFileName(freeze.version)}, ${texts.size(writtenNumber(bytes, frame.locale))}`,
          },
        ]}
      />
      <p>
        <ButtonLink
          href={protocolPaths.frozenFile(experiment.slug, freeze.version)}
          tone="quiet"
          download
        >
          {texts.verifyDownload}
        </ButtonLink>
      </p>
      <p class="hint">{texts.whatIsInside}</p>
    </section>
  )
}

/** Shown once the island is there: a button that cannot work is not drawn. */
function Here({ frame, experiment, freeze }: WithFreeze) {
  const texts = protocolTexts[frame.locale]
  return (
    <protocol-verify
      file={protocolPaths.frozenFile(experiment.slug, freeze.version)}
      sha256={freeze.sha256}
      same={texts.verifySame}
      other={texts.verifyOther}
      rewritten={texts.verifyNotCanonical}
      unable={texts.verifyUnable}
      working={texts.verifyWorking}
    >
      <section hidden>
        <h2>{texts.verifyHere}</h2>
        <p>{texts.verifyHereHelp}</p>
        <p>
          <button type="button" class="button action">
            {texts.verifyButton}
          </button>
        </p>
        <div class="field">
          <label for="fichier-a-verifier">{texts.verifyFile}</label>
          <input
            type="file"
            id="fichier-a-verifier"
            class="input file"
            accept=".json,application/json"
          />
        </div>
        <p class="protocol-verdict" role="status" />
        <p>
          <code class="hash" data-computed />
        </p>
      </section>
    </protocol-verify>
  )
}

function Elsewhere({ frame, freeze }: WithFreeze) {
  const texts = protocolTexts[frame.locale]
  const name = frozenFileName(freeze.version)
  return (
    <section>
      <h2>{texts.verifyElsewhere}</h2>
      <p>{texts.verifyElsewhereHelp}</p>
      <Facts
        layout="rows"
        items={[
          { name: texts.systems.linux, value: <code>{`sha256sum ${name}`}</code> },
          { name: texts.systems.mac, value: <code>{`shasum -a 256 ${name}`}</code> },
          {
            name: texts.systems.windows,
            value: <code>{`certutil -hashfile ${name} SHA256`}</code>,
          },
          {
            name: texts.systems.ours,
            value: <code>{`npm run -s ouvroir -- protocol verify ${name}`}</code>,
          },
        ]}
      />
      <p>
        {texts.verifyCompare}
        {colon[frame.locale]}
        <code class="hash">{freeze.sha256}</code>
      </p>
    </section>
  )
}

function AllFrozen({ frame, experiment, freezes }: ProtocolVerifyProps) {
  const texts = protocolTexts[frame.locale]
  const { slug } = experiment
  return (
    <section>
      <h2>{texts.allFrozen}</h2>
      <Table
        caption={texts.allFrozenCaption}
        captionHidden
        columns={[
          { title: texts.sheet.version },
          { title: texts.sheet.frozenOn },
          { title: texts.sheet.reason },
          { title: texts.sheet.hash },
          { title: texts.file },
        ]}
        rows={freezes.map((freeze, rank) => [
          <>
            <a href={protocolPaths.version(slug, freeze.version)}>
              {texts.olderTitle(freeze.version)}
            </a>{' '}
            {rank === 0 ? <Badge tone="good">{texts.inForce}</Badge> : null}
          </>,
          writtenInstant(freeze.frozenAt, frame.locale),
          freeze.amends === undefined ? (
            '–'
          ) : (
            <>
              {freeze.reason}{' '}
              <a href={protocolPaths.differencesOf(slug, freeze.amends, freeze.version)}>
                {texts.seeDifferences}
              </a>
            </>
          ),
          <code class="hash">{freeze.sha256}</code>,
          <a href={protocolPaths.frozenFile(slug, freeze.version)}>
            {frozenFileName(freeze.version)}
          </a>,
        ])}
      />
    </section>
  )
}
