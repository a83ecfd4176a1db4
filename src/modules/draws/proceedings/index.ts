/** What this sub-room does and shows for the others. */
export { closeDraw, recordWitness, voidDraw } from './actions/end-draw.ts'
export { freezePool } from './actions/freeze-pool.ts'
export { giveUpUnfinished } from './actions/give-up-unfinished.ts'
export { listPanels } from './actions/list-panels.ts'
export { tellVoided } from './actions/tell-voided.ts'
