// The thread where a long calculation runs: the server goes on answering, and the thread can be ended.
// Plain JavaScript, because a worker thread starts from a file as it is.
import { parentPort, workerData } from 'node:worker_threads'

/** @type {{ module: string, task: unknown, stop: SharedArrayBuffer }} */
const { module, task, stop } = workerData
const asked = new Int32Array(stop)
let saidAt = 0

const { run } = await import(module)
const result = await run(task, {
  /** A few times a second at most: progress is for people. */
  onProgress(phase, done, total) {
    const now = Date.now()
    if (now - saidAt < 250) return
    saidAt = now
    parentPort?.postMessage({ progress: { phase, done, total } })
  },
  shouldStop: () => Atomics.load(asked, 0) !== 0,
  /** A part of the answer; goes on once it was taken, so that parts never pile up on the other side. */
  give(part) {
    return new Promise((resolve) => {
      parentPort?.once('message', resolve)
      parentPort?.postMessage({ part })
    })
  },
})
parentPort?.postMessage({ result })
