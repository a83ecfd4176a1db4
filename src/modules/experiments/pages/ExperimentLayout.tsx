import type { Child } from 'hono/jsx'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { Layout } from '#ui/Layout/Layout.tsx'
import type { Experiment } from '../experiment.ts'
import { paths } from '../paths.ts'
import { experimentTexts } from '../texts/experiment.ts'
import { SourceNotice } from './SourceNotice.tsx'

export interface ExperimentLayoutProps {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly title: string
  readonly lead?: Child
  readonly actions?: Child
  readonly aside?: Child
  /** Between the experiment and this page: `[{ label: 'Budget', href }]`. */
  readonly crumbs?: readonly { label: string; href: string }[]
  readonly refused?: boolean
  readonly wide?: boolean
  readonly children?: Child
}

/** A page of one experiment, under its header (`board/page-head.ts`, which the frame carries). */
export function ExperimentLayout(props: ExperimentLayoutProps) {
  const { frame, experiment } = props
  const texts = experimentTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={props.title}
      lead={props.lead}
      actions={props.actions}
      aside={props.aside}
      refused={props.refused ?? false}
      wide={props.wide}
      picture={{ path: paths.picture(experiment.slug), title: experiment.title }}
      crumbs={[
        { label: texts.experiments, href: paths.list },
        {
          label: experiment.title,
          labelIn: writtenLocale,
          href: paths.experiment(experiment.slug),
        },
        ...(props.crumbs ?? []),
      ]}
    >
      {props.refused ? null : <SourceNotice experiment={experiment} frame={frame} />}
      {props.children}
    </Layout>
  )
}
