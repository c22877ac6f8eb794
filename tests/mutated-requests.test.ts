import { startInProcess } from './in-process'
import { testMutatedRequests } from './mutated-requests'

testMutatedRequests(() => startInProcess())
