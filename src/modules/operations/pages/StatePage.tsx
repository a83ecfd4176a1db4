import { writtenInstant } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import { listFormat } from '#kit/formats.ts'
import type { Frame } from '#kit/frame.ts'
import { type MailState, mailStates } from '#kit/mail-reason.ts'
import { writtenNumber } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { anchorOf, type Concern, type InstanceState, sizeOf } from '../instance-state.ts'
import { paths } from '../paths.ts'
import { outboxTexts } from '../texts/outbox.ts'
import { stateTexts } from '../texts/state.ts'
import { VerifyForm } from './VerifyForm.tsx'

interface StateProps {
  readonly frame: Frame
  readonly state: InstanceState
  readonly concerns: readonly Concern[]
  /** Scripts of names that no face of this machine draws on papers. */
  readonly faceless: readonly ('chinese' | 'japanese' | 'korean')[]
  readonly form: FormState
}

/** What the instance knows of itself; what needs someone comes first. */
export function StatePage({ frame, state, concerns, faceless, form }: StateProps) {
  const texts = stateTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={concerns.length === 0 ? texts.leadQuiet : texts.lead(concerns.length)}
    >
      {concerns.length > 0 ? (
        <Notice tone="caution">
          <ul>
            {concerns.map((concern) => (
              <li>{texts.concerns[concern]}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <Software locale={frame.locale} state={state} faceless={faceless} />
      <Kept locale={frame.locale} state={state} />
      <Work locale={frame.locale} state={state} />
      <Chain frame={frame} state={state} form={form} />
    </Layout>
  )
}

interface PartProps {
  readonly locale: Locale
  readonly state: InstanceState
}

function Software({ locale, state, faceless }: PartProps & Pick<StateProps, 'faceless'>) {
  const texts = stateTexts[locale]
  const { version, database } = state
  return (
    <>
      <h2>{texts.software}</h2>
      <Facts
        layout="rows"
        items={[
          { name: texts.version, value: version },
          { name: texts.database, value: texts.postgres(database.version) },
          {
            name: texts.migrations,
            value: texts.migrationCount(
              writtenNumber(database.migrations, locale),
              database.lastMigration,
            ),
          },
          {
            name: texts.faces,
            value:
              faceless.length === 0
                ? texts.facesAll
                : texts.facesLacking(
                    listFormat(locale).format(faceless.map((one) => texts.scripts[one])),
                  ),
          },
        ]}
      />
    </>
  )
}

function Kept({ locale, state }: PartProps) {
  const texts = stateTexts[locale]
  const { database, disk, files, backup } = state
  return (
    <>
      <h2>{texts.kept}</h2>
      <Facts
        layout="rows"
        items={[
          ...(disk
            ? [
                {
                  name: texts.disk,
                  value: texts.diskText(
                    writtenNumber(Math.floor(disk.used * 100), locale),
                    writtenSize(disk.freeBytes, locale),
                  ),
                },
              ]
            : []),
          { name: texts.databaseSize, value: writtenSize(database.bytes, locale) },
          {
            name: texts.files,
            value: texts.fileCount(
              writtenNumber(files.count, locale),
              writtenSize(files.bytes, locale),
            ),
          },
          {
            name: texts.backup,
            value: backup
              ? texts.backupText(
                  writtenInstant(backup.at, locale),
                  writtenSize(backup.bytes, locale),
                )
              : texts.noBackup,
          },
        ]}
      />
    </>
  )
}

function Work({ locale, state }: PartProps) {
  const texts = stateTexts[locale]
  const { jobs, mails } = state
  const sentences = mailStates
    .filter((mail: MailState) => (mails[mail] ?? 0) > 0)
    .map((mail) => `${writtenNumber(mails[mail] ?? 0, locale)} ${outboxTexts[locale].states[mail]}`)
  return (
    <>
      <h2>{texts.work}</h2>
      <Facts
        layout="rows"
        items={[
          {
            name: texts.jobs,
            value: texts.jobsText(
              writtenNumber(jobs.waiting, locale),
              writtenNumber(jobs.failing, locale),
            ),
          },
          { name: texts.mails, value: sentences.join(', ') || texts.noMail },
        ]}
      />
      <p>
        <a href={paths.outbox}>{texts.seeMails}</a>
      </p>
    </>
  )
}

function Chain({ frame, state, form }: Omit<StateProps, 'concerns' | 'faceless'>) {
  const texts = stateTexts[frame.locale]
  const { audit } = state
  return (
    <>
      <h2>{texts.chain}</h2>
      <p>{texts.chainText}</p>
      <Facts
        layout="rows"
        items={
          audit
            ? [
                { name: texts.head, value: <code class="breaks">{anchorOf(audit)}</code> },
                { name: texts.headAt, value: writtenInstant(audit.at, frame.locale) },
              ]
            : [{ name: texts.head, value: texts.noHead }]
        }
      />
      <VerifyForm frame={frame} form={form} />
    </>
  )
}

function writtenSize(bytes: number, locale: Locale): string {
  const { value, unit } = sizeOf(bytes)
  return stateTexts[locale].size(writtenNumber(value, locale), unit)
}
