import type { Texts } from '#kit/texts.ts'
import type { Viewer } from '#kit/viewer.ts'
import {
  type ExperimentSeen,
  isOnTeam,
  mayEditExperiment,
  maySeeExperiment,
} from './permissions.ts'

/** A page of one experiment, reached from the row of tabs under its title. */
export interface ExperimentTab {
  readonly key: string
  readonly label: Texts<string>
  /** Added to `/experiences/<slug>`: empty for the page itself, `/protocole`. */
  readonly suffix: string
  readonly may: (viewer: Viewer | undefined, experiment: ExperimentSeen) => boolean
}

/** In the order of the work. The owner of a subject adds its line. */
const tabs: readonly ExperimentTab[] = [
  {
    key: 'page',
    label: { fr: 'Vue d’ensemble', en: 'Overview' },
    suffix: '',
    may: maySeeExperiment,
  },
  {
    key: 'stages',
    label: { fr: 'Étapes', en: 'Stages' },
    suffix: '/etapes',
    may: maySeeExperiment,
  },
  {
    key: 'eligibility',
    label: { fr: 'Critères', en: 'Criteria' },
    suffix: '/criteres',
    may: maySeeExperiment,
  },
  {
    key: 'agreement',
    label: { fr: 'Convention', en: 'Agreement' },
    suffix: '/convention',
    may: maySeeExperiment,
  },
  {
    key: 'protocol',
    label: { fr: 'Protocole', en: 'Protocol' },
    suffix: '/protocole',
    may: maySeeExperiment,
  },
  {
    key: 'phases',
    label: { fr: 'Phases', en: 'Phases' },
    suffix: '/phases',
    may: maySeeExperiment,
  },
  {
    key: 'logbook',
    label: { fr: 'Journal', en: 'Logbook' },
    suffix: '/journal',
    may: maySeeExperiment,
  },
  {
    key: 'proposals',
    label: { fr: 'Réponses', en: 'Answers' },
    suffix: '/propositions',
    may: maySeeExperiment,
  },
  {
    key: 'deviations',
    label: { fr: 'Écarts', en: 'Deviations' },
    suffix: '/ecarts',
    may: maySeeExperiment,
  },
  {
    key: 'evaluation',
    label: { fr: 'Évaluation', en: 'Evaluation' },
    suffix: '/evaluation',
    may: maySeeExperiment,
  },
  { key: 'sheet', label: { fr: 'Fiche', en: 'Sheet' }, suffix: '/fiche', may: isOnTeam },
  { key: 'team', label: { fr: 'Équipe', en: 'Team' }, suffix: '/equipe', may: maySeeExperiment },
  {
    key: 'budget',
    label: { fr: 'Budget', en: 'Budget' },
    suffix: '/budget',
    may: maySeeExperiment,
  },
  {
    key: 'risks',
    label: { fr: 'Risques', en: 'Risks' },
    suffix: '/risques',
    may: maySeeExperiment,
  },
  {
    key: 'settings',
    label: { fr: 'Préparer', en: 'Prepare' },
    suffix: '/preparer',
    may: mayEditExperiment,
  },
]

export function tabLinks(
  viewer: Viewer | undefined,
  experiment: ExperimentSeen & { readonly slug: string },
  locale: 'fr' | 'en',
  current: string,
): readonly { label: string; href: string; current: boolean }[] {
  return tabs
    .filter((tab) => tab.may(viewer, experiment))
    .map((tab) => ({
      label: tab.label[locale],
      href: `/experiences/${experiment.slug}${tab.suffix}`,
      current: tab.key === current,
    }))
}
