// The browser comes from a pinned package: nothing is downloaded behind the lockfile's back.
module.exports = { skipDownload: true };
