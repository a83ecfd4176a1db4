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
import type { StarterSheet } from './sheet.ts'
import { levelsArticle } from './sheet-article-levels.ts'
import { climateCollection } from './sheet-collection-climate.ts'
import { conventionCollection } from './sheet-collection-convention.ts'
import { decidingCollection } from './sheet-collection-deciding.ts'
import { outreachCollection } from './sheet-collection-outreach.ts'
import { provingCollection } from './sheet-collection-proving.ts'
import { smallTownsCollection } from './sheet-collection-small-towns.ts'
import { sortitionCollection } from './sheet-collection-sortition.ts'
import { dessertGame } from './sheet-game-dessert.ts'
import { agreementGuide } from './sheet-guide-agreement.ts'
import { caseSheetGuide } from './sheet-guide-case-sheet.ts'
import { consentGuide } from './sheet-guide-consent.ts'
import { electionGuide } from './sheet-guide-election.ts'
import { followUpGuide } from './sheet-guide-follow-up.ts'
import { watchGuide } from './sheet-guide-watch.ts'
import { doorsKit } from './sheet-kit-doors-month.ts'
import { tenPrinciples } from './sheet-kit-ten-principles.ts'
import { analysisTakesHalf } from './sheet-learning-analysis.ts'
import { hiddenCosts } from './sheet-learning-costs.ts'
import { firstTime } from './sheet-learning-first-time.ts'
import { missingFollowUp } from './sheet-learning-follow-up.ts'
import { lawFirst } from './sheet-learning-law.ts'
import { responseRates } from './sheet-learning-response.ts'
import { stayingIsAnotherJob } from './sheet-learning-staying.ts'
import { structureLasts } from './sheet-learning-structure.ts'
import { volunteersFilter } from './sheet-learning-volunteers.ts'
import { circles } from './sheet-method-circles.ts'
import { citizenObservers } from './sheet-method-citizen-observers.ts'
import { citizenVote } from './sheet-method-citizen-vote.ts'
import { climateBudget } from './sheet-method-climate-budget.ts'
import { consultation } from './sheet-method-consultation.ts'
import { convention } from './sheet-method-convention.ts'
import { democraticSequence } from './sheet-method-democratic-sequence.ts'
import { measureDemocracy } from './sheet-method-demometer.ts'
import { doorToDoor } from './sheet-method-doors.ts'
import { drawDoors } from './sheet-method-draw-doors.ts'
import { drawTwoSteps } from './sheet-method-draw-two-steps.ts'
import { ecoBudget } from './sheet-method-eco-budget.ts'
import { evaluation } from './sheet-method-evaluation.ts'
import { openingForum } from './sheet-method-forum.ts'
import { jury } from './sheet-method-jury.ts'
import { majorityJudgment } from './sheet-method-majority-judgment.ts'
import { microparliament } from './sheet-method-microparliament.ts'
import { surfaceNeeds } from './sheet-method-needs.ts'
import { openDraw } from './sheet-method-open-draw.ts'
import { participatoryBudget } from './sheet-method-participatory-budget.ts'
import { petition } from './sheet-method-petition.ts'
import { residency } from './sheet-method-residency.ts'
import { standingAssembly } from './sheet-method-standing-assembly.ts'
import { tour } from './sheet-method-tour.ts'
import { volunteerCollege } from './sheet-method-volunteer-college.ts'
import { youthPlay } from './sheet-method-youth-play.ts'
import { deliberativeWave } from './sheet-report-deliberative-wave.ts'
import { budgetRules } from './sheet-template-budget-rules.ts'
import { decisionRecord } from './sheet-template-decision-record.ts'
import { doorSheet } from './sheet-template-door-sheet.ts'
import { drawMinutes } from './sheet-template-draw-minutes.ts'
import { mandateTemplate } from './sheet-template-mandate.ts'
import { protocolTemplate } from './sheet-template-protocol.ts'
import { demometreTool } from './sheet-tool-demometre.ts'
import { majorityTool } from './sheet-tool-majority.ts'
import { sortitionTool } from './sheet-tool-sortition.ts'
import { meetings2020 } from './sheet-video-meetings-2020.ts'

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
  deliberativeWave,
  meetings2020,
]
