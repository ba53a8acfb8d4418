// Loaded into the server before anything else: it must not outlive the launcher, even one that was killed.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
