import { levelsArticle } from './article-levels.ts'
import type { StarterCase } from './case.ts'
import { belgique } from './case-belgique.ts'
import { centreValDeLoire } from './case-centre-val-de-loire.ts'
import { commana } from './case-commana.ts'
import { conventionAmelioree } from './case-convention-amelioree.ts'
import { conventionClimat } from './case-convention-climat.ts'
import { demometre } from './case-demometre.ts'
import { estEnsemble } from './case-est-ensemble.ts'
import { fresque } from './case-fresque.ts'
import { gers } from './case-gers.ts'
import { grenoble } from './case-grenoble.ts'
import { hauteGaronne } from './case-haute-garonne.ts'
import { isere } from './case-isere.ts'
import { juryRua } from './case-jury-rua.ts'
import { kingersheim } from './case-kingersheim.ts'
import { microparlements } from './case-microparlements.ts'
import { mulhouse } from './case-mulhouse.ts'
import { occitanie } from './case-occitanie.ts'
import { poitiers } from './case-poitiers.ts'
import { puyDeDome } from './case-puy-de-dome.ts'
import { sarcelles } from './case-sarcelles.ts'
import { seineSaintDenis } from './case-seine-saint-denis.ts'
import { climateCollection } from './collection-climate.ts'
import { conventionCollection } from './collection-convention.ts'
import { decidingCollection } from './collection-deciding.ts'
import { outreachCollection } from './collection-outreach.ts'
import { provingCollection } from './collection-proving.ts'
import { smallTownsCollection } from './collection-small-towns.ts'
import { sortitionCollection } from './collection-sortition.ts'
import { dessertGame } from './game-dessert.ts'
import { agreementGuide } from './guide-agreement.ts'
import { caseSheetGuide } from './guide-case-sheet.ts'
import { consentGuide } from './guide-consent.ts'
import { electionGuide } from './guide-election.ts'
import { followUpGuide } from './guide-follow-up.ts'
import { watchGuide } from './guide-watch.ts'
import { doorsKit } from './kit-doors-month.ts'
import { tenPrinciples } from './kit-ten-principles.ts'
import { analysisTakesHalf } from './learning-analysis.ts'
import { hiddenCosts } from './learning-costs.ts'
import { firstTime } from './learning-first-time.ts'
import { missingFollowUp } from './learning-follow-up.ts'
import { lawFirst } from './learning-law.ts'
import { responseRates } from './learning-response.ts'
import { stayingIsAnotherJob } from './learning-staying.ts'
import { structureLasts } from './learning-structure.ts'
import { volunteersFilter } from './learning-volunteers.ts'
import { circles } from './method-circles.ts'
import { citizenObservers } from './method-citizen-observers.ts'
import { citizenVote } from './method-citizen-vote.ts'
import { climateBudget } from './method-climate-budget.ts'
import { consultation } from './method-consultation.ts'
import { convention } from './method-convention.ts'
import { democraticSequence } from './method-democratic-sequence.ts'
import { measureDemocracy } from './method-demometer.ts'
import { doorToDoor } from './method-doors.ts'
import { drawDoors } from './method-draw-doors.ts'
import { drawTwoSteps } from './method-draw-two-steps.ts'
import { ecoBudget } from './method-eco-budget.ts'
import { evaluation } from './method-evaluation.ts'
import { openingForum } from './method-forum.ts'
import { jury } from './method-jury.ts'
import { majorityJudgment } from './method-majority-judgment.ts'
import { microparliament } from './method-microparliament.ts'
import { surfaceNeeds } from './method-needs.ts'
import { openDraw } from './method-open-draw.ts'
import { participatoryBudget } from './method-participatory-budget.ts'
import { petition } from './method-petition.ts'
import { residency } from './method-residency.ts'
import { standingAssembly } from './method-standing-assembly.ts'
import { tour } from './method-tour.ts'
import { volunteerCollege } from './method-volunteer-college.ts'
import { youthPlay } from './method-youth-play.ts'
import type { StarterSheet } from './sheet.ts'
import { budgetRules } from './template-budget-rules.ts'
import { decisionRecord } from './template-decision-record.ts'
import { doorSheet } from './template-door-sheet.ts'
import { drawMinutes } from './template-draw-minutes.ts'
import { mandateTemplate } from './template-mandate.ts'
import { protocolTemplate } from './template-protocol.ts'
import { demometreTool } from './tool-demometre.ts'
import { majorityTool } from './tool-majority.ts'
import { sortitionTool } from './tool-sortition.ts'

export type StarterResource = StarterCase | StarterSheet

export function isCase(one: StarterResource): one is StarterCase {
  return !('kind' in one)
}

/**
 * All that a new house shows, the first ones on top: cases, methods, guides and collections by turns,
 * so that the first page shows what kinds of commons there are. The case of SMICVAL is told by the
 * experiment that the room of experiments replays from it.
 */
export const starterResources: readonly StarterResource[] = [
  poitiers,
  consentGuide,
  tenPrinciples,
  drawTwoSteps,
  grenoble,
  missingFollowUp,
  sortitionCollection,
  commana,
  participatoryBudget,
  electionGuide,
  estEnsemble,
  decidingCollection,
  volunteersFilter,
  convention,
  sarcelles,
  smallTownsCollection,
  doorToDoor,
  hauteGaronne,
  mandateTemplate,
  dessertGame,
  kingersheim,
  democraticSequence,
  outreachCollection,
  hiddenCosts,
  belgique,
  jury,
  puyDeDome,
  ecoBudget,
  climateCollection,
  caseSheetGuide,
  mulhouse,
  stayingIsAnotherJob,
  seineSaintDenis,
  youthPlay,
  standingAssembly,
  centreValDeLoire,
  tour,
  conventionCollection,
  isere,
  volunteerCollege,
  levelsArticle,
  occitanie,
  citizenVote,
  petition,
  gers,
  responseRates,
  drawDoors,
  juryRua,
  openDraw,
  drawMinutes,
  conventionClimat,
  firstTime,
  followUpGuide,
  demometre,
  measureDemocracy,
  microparlements,
  microparliament,
  fresque,
  majorityJudgment,
  decisionRecord,
  conventionAmelioree,
  provingCollection,
  evaluation,
  protocolTemplate,
  agreementGuide,
  lawFirst,
  structureLasts,
  analysisTakesHalf,
  residency,
  surfaceNeeds,
  doorsKit,
  doorSheet,
  consultation,
  climateBudget,
  openingForum,
  circles,
  citizenObservers,
  budgetRules,
  watchGuide,
  sortitionTool,
  demometreTool,
  majorityTool,
]
