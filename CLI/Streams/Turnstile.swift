#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Lets several threads through one at a time, in the order of their numbers.
@safe final class Turnstile: @unchecked Sendable {
    // The two are pthread objects, which must not move and are only touched through pthread calls.
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var turn = 0

    init() {
        unsafe pthread_mutex_init(mutex, nil)
        unsafe pthread_cond_init(changed, nil)
    }

    deinit {
        unsafe pthread_cond_destroy(changed)
        unsafe pthread_mutex_destroy(mutex)
        unsafe changed.deallocate()
        unsafe mutex.deallocate()
    }

    /// Runs `work` alone, without waiting for a number.
    func alone<T, E: Error>(_ work: () throws(E) -> T) throws(E) -> T {
        unsafe pthread_mutex_lock(mutex)
        defer { unsafe pthread_mutex_unlock(mutex) }
        return try work()
    }

    /// Runs `work` alone, once all lower numbers are through, and lets the next one in.
    func pass<T>(_ number: Int, _ work: () -> T) -> T {
        unsafe pthread_mutex_lock(mutex)
        while turn != number { unsafe pthread_cond_wait(changed, mutex) }
        defer {
            turn = number + 1
            unsafe pthread_cond_broadcast(changed)
            unsafe pthread_mutex_unlock(mutex)
        }
        return work()
    }
}

/// Runs `work` on as many threads, and returns when all are done.
func onThreads(_ count: Int, _ work: @escaping @Sendable () -> Void) {
    var threads: [pthread_t] = []
    for _ in 1..<max(1, count) {
        let box = unsafe Unmanaged.passRetained(ThreadWork(work))
        var thread = pthread_t()
        let failed = unsafe pthread_create(&thread, nil, threadBody, box.toOpaque())
        if failed == 0 { threads.append(thread) } else { unsafe box.release() }
    }
    work()
    for thread in threads { pthread_join(thread, nil) }
}

private final class ThreadWork: Sendable {
    let work: @Sendable () -> Void
    init(_ work: @escaping @Sendable () -> Void) { self.work = work }
}

#if canImport(Darwin)
    private func threadBody(_ box: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
        unsafe Unmanaged<ThreadWork>.fromOpaque(box).takeRetainedValue().work()
        return nil
    }
#else
    private func threadBody(_ box: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
        if let box = unsafe box { unsafe Unmanaged<ThreadWork>.fromOpaque(box).takeRetainedValue().work() }
        return nil
    }
#endif
