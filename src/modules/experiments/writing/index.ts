/** What this sub-room does and shows for the others. */
export { attachProtocolChecklist } from './actions/attach-protocol-checklist.ts'
export { beginProtocol } from './actions/begin-protocol.ts'
export { commentProtocol } from './actions/comment-protocol.ts'
export { purgeProtocolDrafts } from './actions/purge-protocol-drafts.ts'
export { resolveProtocolComment } from './actions/resolve-protocol-comment.ts'
export { restoreUndo } from './actions/undo-restoration.ts'
export { writeProtocolSections } from './actions/write-protocol-sections.ts'
export { refusedAct } from './routes/answers.ts'
