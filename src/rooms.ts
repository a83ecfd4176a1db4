// Written by scripts/floor-plan.mjs from floor-plan.json: nobody edits it.
import { assessmentsModule } from '#modules/assessments/module.ts'
import { discussionsModule } from '#modules/discussions/module.ts'
import { drawsModule } from '#modules/draws/module.ts'
import { economicsModule } from '#modules/economics/module.ts'
import { evaluationModule } from '#modules/evaluation/module.ts'
import { eventsModule } from '#modules/events/module.ts'
import { experimentsModule } from '#modules/experiments/module.ts'
import { fundingModule } from '#modules/funding/module.ts'
import { governanceModule } from '#modules/governance/module.ts'
import { homeModule } from '#modules/home/module.ts'
import { letterheadsModule } from '#modules/letterheads/module.ts'
import { mailingsModule } from '#modules/mailings/module.ts'
import { networkModule } from '#modules/network/module.ts'
import { operationsModule } from '#modules/operations/module.ts'
import { opinionMapsModule } from '#modules/opinion-maps/module.ts'
import { participatoryBudgetsModule } from '#modules/participatory-budgets/module.ts'
import { peopleModule } from '#modules/people/module.ts'
import { questionnairesModule } from '#modules/questionnaires/module.ts'
import { quotesModule } from '#modules/quotes/module.ts'
import { resourcesModule } from '#modules/resources/module.ts'
import { scansModule } from '#modules/scans/module.ts'
import { surveysModule } from '#modules/surveys/module.ts'
import { tendersModule } from '#modules/tenders/module.ts'
import { territoriesModule } from '#modules/territories/module.ts'
import { timesheetsModule } from '#modules/timesheets/module.ts'
import { votesModule } from '#modules/votes/module.ts'
import { watchModule } from '#modules/watch/module.ts'

/** The plates of the rooms, in floor-plan order. */
export const plates = [
  peopleModule,
  territoriesModule,
  letterheadsModule,
  questionnairesModule,
  scansModule,
  resourcesModule,
  watchModule,
  networkModule,
  eventsModule,
  mailingsModule,
  experimentsModule,
  drawsModule,
  votesModule,
  surveysModule,
  governanceModule,
  assessmentsModule,
  evaluationModule,
  participatoryBudgetsModule,
  economicsModule,
  timesheetsModule,
  fundingModule,
  tendersModule,
  quotesModule,
  opinionMapsModule,
  homeModule,
  discussionsModule,
  operationsModule,
] as const
