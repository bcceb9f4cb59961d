//! The interface's words in Vietnamese and English, as typed tables: a missing one does not compile.
//!
//! Children up to 14 are addressed as *em*, older ones as *bạn*; a table for each, the second a variation of the first.

use engine::{Band, Branch, Family, Lever};

/// A language of the interface (BCP 47).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Locale {
    /// Vietnamese, the source.
    Vi,
    /// English.
    En,
}

impl Locale {
    /// Every language, the source first.
    pub const ALL: [Self; 2] = [Self::Vi, Self::En];

    /// The language tag.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Vi => "vi",
            Self::En => "en",
        }
    }

    /// The other language of the switch.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Vi => Self::En,
            Self::En => Self::Vi,
        }
    }

    /// The words for a page that speaks to children of no particular age.
    #[must_use]
    pub const fn words(self) -> &'static Words {
        self.words_for(Band::LowerSecondary)
    }

    /// The words for a page that speaks to learners of this band.
    #[must_use]
    pub const fn words_for(self, band: Band) -> &'static Words {
        match (self, band) {
            (Self::Vi, Band::Primary | Band::LowerSecondary) => &VI,
            (Self::Vi, Band::UpperSecondary | Band::Adult) => &VI_OLDER,
            (Self::En, _) => &EN,
        }
    }
}

/// Everything the interface says. `{}` stands for a number or a name; see [`fill`].
#[derive(Debug, PartialEq, Eq)]
pub struct Words {
    /// This language's own name.
    pub language: &'static str,
    /// The name of the product, always with its marks.
    pub name: &'static str,
    /// The line under the name.
    pub tagline: &'static str,
    /// What home is, for search results and link previews.
    pub home_description: &'static str,
    /// To the content.
    pub skip: &'static str,
    /// To home.
    pub home: &'static str,
    /// The quick exit.
    pub exit: &'static str,
    /// What the quick exit does, for those who do not see where it stands.
    pub exit_hint: &'static str,
    /// The name of the language switch's target.
    pub switch_language: &'static str,

    /// The help bar's name.
    pub help_bar: &'static str,
    /// Short words beside 111.
    pub help_111: &'static str,
    /// Short words beside 113.
    pub help_113: &'static str,
    /// The sentence of the help bar.
    pub not_your_fault: &'static str,
    /// How to dial where a link does nothing. `{}` is the number's digits.
    pub dial: &'static str,
    /// Call this number. `{}` is the number.
    pub call: &'static str,

    /// Heading of the age doors.
    pub ages: &'static str,
    /// The door for 6-10.
    pub age_primary: &'static str,
    /// The door for 11-14.
    pub age_lower: &'static str,
    /// The door for 15-17.
    pub age_upper: &'static str,
    /// Show all ages again.
    pub age_all: &'static str,
    /// The door for a child who needs to tell.
    pub door_help: &'static str,
    /// The door for parents.
    pub door_parents: &'static str,
    /// The door for teachers.
    pub door_teachers: &'static str,
    /// Heading of the doors.
    pub doors: &'static str,
    /// Heading of the list of stories.
    pub stories: &'static str,
    /// Minutes. `{}` is a number.
    pub minutes: &'static str,
    /// A story in progress.
    pub in_progress: &'static str,
    /// A finished story.
    pub finished: &'static str,
    /// To be played with an adult near.
    pub with_adult: &'static str,
    /// Only in a lesson.
    pub in_lesson: &'static str,
    /// There is no story for this age yet.
    pub no_stories: &'static str,

    /// Go on reading.
    pub read_on: &'static str,
    /// Go on after an answer or before a step.
    pub go_on: &'static str,
    /// Try again.
    pub retry: &'static str,
    /// Take the last decision back.
    pub step_back: &'static str,
    /// Begin again.
    pub restart: &'static str,
    /// Stop here.
    pub stop: &'static str,
    /// Check an answer.
    pub check: &'static str,
    /// The engine is not there yet after a tap.
    pub wait: &'static str,
    /// A way that is safe.
    pub safe_way: &'static str,
    /// A way that is not the safest yet.
    pub less_safe_way: &'static str,
    /// The name of the thread.
    pub conversation: &'static str,
    /// Someone is writing. `{}` is who.
    pub typing: &'static str,
    /// The narrator, for screen readers.
    pub narrator: &'static str,
    /// What the learner advised.
    pub your_advice: &'static str,
    /// A picture, before its description.
    pub picture: &'static str,
    /// In person, in the header of a talk.
    pub in_person: &'static str,
    /// How far the story is. First `{}` decisions made, second `{}` in all.
    pub step_of: &'static str,

    /// How to mark bubbles.
    pub hunt_how: &'static str,
    /// How many are marked. `{}` is a number.
    pub marked: &'static str,
    /// Mark this bubble.
    pub mark: &'static str,
    /// A flag that was found.
    pub found: &'static str,
    /// A flag that was missed.
    pub missed: &'static str,
    /// Marked, but no flag.
    pub extra: &'static str,
    /// Found so many. First `{}` found, second `{}` in all.
    pub found_of: &'static str,
    /// How to order.
    pub order_how: &'static str,
    /// Move up. `{}` is the card.
    pub move_up: &'static str,
    /// Move down. `{}` is the card.
    pub move_down: &'static str,
    /// The order that helps most.
    pub right_order: &'static str,
    /// Where a card stands now. First `{}` the place, second `{}` how many.
    pub position: &'static str,
    /// How to sort.
    pub sort_how: &'static str,
    /// It belongs here. `{}` is the bin.
    pub belongs: &'static str,
    /// How to set.
    pub settings_how: &'static str,
    /// The mock privacy page's heading.
    pub privacy: &'static str,
    /// Safer so.
    pub safer_so: &'static str,
    /// Better the other way.
    pub better_other: &'static str,
    /// One answer.
    pub pick_one: &'static str,
    /// Several answers.
    pub pick_several: &'static str,
    /// A right answer.
    pub right: &'static str,
    /// Not an answer that helps.
    pub not_right: &'static str,
    /// I said it.
    pub said: &'static str,
    /// I pass.
    pub pass: &'static str,
    /// Nobody listens in.
    pub say_private: &'static str,
    /// After saying.
    pub said_done: &'static str,
    /// After passing.
    pub pass_done: &'static str,
    /// The listener heard.
    pub heard: &'static str,
    /// The listener did not hear yet.
    pub not_heard: &'static str,
    /// Heading of what happened.
    pub happened: &'static str,
    /// Heading of the safe actions.
    pub actions: &'static str,
    /// Heading of the home question.
    pub home_question: &'static str,
    /// Heading of the help card.
    pub help_card: &'static str,
    /// Another story.
    pub another: &'static str,
    /// Try another way through the story.
    pub other_way: &'static str,

    /// A saved run is there.
    pub resume_title: &'static str,
    /// Go on with it.
    pub resume: &'static str,
    /// Begin again instead.
    pub resume_restart: &'static str,
    /// The story was changed since. `{}` is how many decisions were kept.
    pub misfit: &'static str,
    /// Progress is kept until the browser is closed.
    pub kept_session: &'static str,
    /// Progress is kept only while the pages stay open.
    pub kept_memory: &'static str,
    /// Saving failed.
    pub not_saved: &'static str,
    /// Damaged progress was put aside.
    pub kept_aside: &'static str,
    /// Progress of a newer version is left alone.
    pub newer: &'static str,
    /// Close a notice.
    pub close: &'static str,

    /// The app failed: heading.
    pub failed_title: &'static str,
    /// The app failed: what to do.
    pub failed_body: &'static str,
    /// The app takes long.
    pub slow_body: &'static str,
    /// Load again.
    pub reload: &'static str,
    /// No script: what can be read.
    pub noscript: &'static str,
    /// No script: before the options.
    pub noscript_choices: &'static str,
    /// An address that leads nowhere: heading.
    pub missing_title: &'static str,
    /// An address that leads nowhere: what to do.
    pub missing_body: &'static str,
}

/// Vietnamese to children up to 14.
pub static VI: Words = Words {
    language: "Tiếng Việt",
    name: "Kể Nghe",
    tagline: "Đọc một câu chuyện. Chọn giúp bạn ấy.",
    home_description: "Những câu chuyện tương tác giúp học sinh giữ an toàn trên mạng và biết kể với người lắng nghe.",
    skip: "Đến phần chính",
    home: "Trang đầu",
    exit: "Thoát nhanh",
    exit_hint: "Rời trang này ngay. Có thể bấm phím Shift ba lần.",
    switch_language: "English",

    help_bar: "Cần giúp đỡ",
    help_111: "miễn phí, ngày đêm",
    help_113: "nguy hiểm ngay",
    not_your_fault: "Không phải lỗi của em.",
    dial: "Bấm {} trên điện thoại",
    call: "Gọi {}",

    ages: "Em học lớp mấy?",
    age_primary: "6–10 tuổi",
    age_lower: "11–14 tuổi",
    age_upper: "15–17 tuổi",
    age_all: "Mọi lứa tuổi",
    door_help: "Mình cần kể",
    door_parents: "Cho bố mẹ",
    door_teachers: "Cho thầy cô",
    doors: "Các cửa khác",
    stories: "Câu chuyện",
    minutes: "{} phút",
    in_progress: "Đang đọc dở",
    finished: "Đã đọc xong",
    with_adult: "Đọc cùng người lớn",
    in_lesson: "Trong giờ học",
    no_stories: "Chưa có câu chuyện cho lứa tuổi này.",

    read_on: "Đọc tiếp",
    go_on: "Đi tiếp",
    retry: "Thử lại",
    step_back: "Lùi một bước",
    restart: "Đọc lại từ đầu",
    stop: "Dừng lại",
    check: "Xem lại",
    wait: "Câu chuyện đang mở tiếp, chờ một chút nhé.",
    safe_way: "Một cách an toàn",
    less_safe_way: "Chưa phải cách an toàn nhất",
    conversation: "Cuộc trò chuyện",
    typing: "{} đang nhắn",
    narrator: "Lời kể",
    your_advice: "Em khuyên",
    picture: "Hình",
    in_person: "Ngoài đời",
    step_of: "Bước {} trên {}",

    hunt_how: "Chạm vào những tin nhắn em thấy đáng ngờ.",
    marked: "Đã đánh dấu {}",
    mark: "Đánh dấu tin này",
    found: "Em đã thấy",
    missed: "Còn tin này nữa",
    extra: "Tin này chưa phải dấu hiệu",
    found_of: "Em tìm được {} trên {} dấu hiệu.",
    order_how: "Dùng nút lên, xuống để xếp việc làm trước lên trên.",
    move_up: "Đưa lên: {}",
    move_down: "Đưa xuống: {}",
    right_order: "Thứ tự giúp nhiều nhất",
    position: "Vị trí {} trên {}",
    sort_how: "Với mỗi thẻ, chạm vào ô em chọn.",
    belongs: "Nên để ở: {}",
    settings_how: "Chạm để bật hoặc tắt.",
    privacy: "Quyền riêng tư",
    safer_so: "Vậy là an toàn hơn",
    better_other: "Nên để ngược lại",
    pick_one: "Chọn một câu trả lời.",
    pick_several: "Có thể chọn nhiều câu trả lời.",
    right: "Đúng rồi",
    not_right: "Chưa giúp được bạn ấy",
    said: "Em nói rồi",
    pass: "Em để dành lần sau",
    say_private: "Nói to hay nói thầm đều được. Không ai ghi âm.",
    said_done: "Giỏi lắm. Nói một lần rồi, lần sau sẽ dễ hơn.",
    pass_done: "Không sao. Câu này vẫn ở đây, khi nào em muốn thì nói.",
    heard: "Đã có người lắng nghe",
    not_heard: "Chưa có người nghe: kể tiếp với người khác nhé",
    happened: "Chuyện đã thế này",
    actions: "Những việc an toàn",
    home_question: "Về nhà hỏi nhau",
    help_card: "Khi cần người nghe",
    another: "Câu chuyện khác",
    other_way: "Thử một ngả khác",

    resume_title: "Em đang đọc dở câu chuyện này.",
    resume: "Đi tiếp",
    resume_restart: "Đọc lại từ đầu",
    misfit: "Câu chuyện vừa được sửa, nên em đọc tiếp từ chỗ gần nhất còn khớp.",
    kept_session: "Trình duyệt này chỉ nhớ chỗ đang đọc đến khi đóng lại.",
    kept_memory: "Trình duyệt này không cho lưu: đóng trang là mất chỗ đang đọc.",
    not_saved: "Chưa lưu được chỗ đang đọc. Em vẫn đọc tiếp bình thường.",
    kept_aside: "Phần lưu cũ bị hỏng nên được cất riêng. Em đọc từ đầu nhé.",
    newer: "Phần lưu này thuộc bản mới hơn nên được giữ nguyên. Lần này chưa lưu được chỗ đang đọc.",
    close: "Đóng",

    failed_title: "Trang chưa chạy tiếp được",
    failed_body: "Không phải lỗi của em. Em vẫn đọc được những gì đang hiện. Tải lại trang để thử lần nữa.",
    slow_body: "Mạng đang chậm. Câu chuyện vẫn đang mở; em có thể chờ hoặc tải lại trang.",
    reload: "Tải lại",
    noscript: "Trình duyệt này không chạy được phần tương tác. Em vẫn đọc được phần mở đầu và lời giải thích ở đây.",
    noscript_choices: "Chạm vào từng cách để xem lời giải thích:",
    missing_title: "Không tìm thấy trang này",
    missing_body: "Có thể địa chỉ đã đổi. Em chọn một câu chuyện ở dưới nhé.",
};

/// Vietnamese to those of 15 and more.
pub static VI_OLDER: Words = Words {
    not_your_fault: "Không phải lỗi của bạn.",
    your_advice: "Bạn khuyên",
    hunt_how: "Chạm vào những tin nhắn bạn thấy đáng ngờ.",
    found: "Bạn đã thấy",
    found_of: "Bạn tìm được {} trên {} dấu hiệu.",
    sort_how: "Với mỗi thẻ, chạm vào ô bạn chọn.",
    said: "Nói rồi",
    pass: "Để lần sau",
    said_done: "Tốt lắm. Nói một lần rồi, lần sau sẽ dễ hơn.",
    pass_done: "Không sao. Câu này vẫn ở đây, khi nào cần thì nói.",
    resume_title: "Bạn đang đọc dở câu chuyện này.",
    misfit: "Câu chuyện vừa được sửa, nên bạn đọc tiếp từ chỗ gần nhất còn khớp.",
    not_saved: "Chưa lưu được chỗ đang đọc. Bạn vẫn đọc tiếp bình thường.",
    kept_aside: "Phần lưu cũ bị hỏng nên được cất riêng. Bạn đọc từ đầu nhé.",
    failed_body: "Không phải lỗi của bạn. Bạn vẫn đọc được những gì đang hiện. Tải lại trang để thử lần nữa.",
    slow_body: "Mạng đang chậm. Câu chuyện vẫn đang mở; bạn có thể chờ hoặc tải lại trang.",
    noscript: "Trình duyệt này không chạy được phần tương tác. Bạn vẫn đọc được phần mở đầu và lời giải thích ở đây.",
    missing_body: "Có thể địa chỉ đã đổi. Bạn chọn một câu chuyện ở dưới nhé.",
    ..VI
};

/// English.
pub static EN: Words = Words {
    language: "English",
    name: "Kể Nghe",
    tagline: "Read a story. Choose for a friend.",
    home_description: "Interactive stories that help pupils stay safe online and tell someone who listens.",
    skip: "Skip to the main part",
    home: "Home",
    exit: "Quick exit",
    exit_hint: "Leaves this page at once. You can also press Shift three times.",
    switch_language: "Tiếng Việt",

    help_bar: "Need help",
    help_111: "free, day and night",
    help_113: "danger right now",
    not_your_fault: "It is not your fault.",
    dial: "Dial {} on a phone",
    call: "Call {}",

    ages: "How old are you?",
    age_primary: "Ages 6–10",
    age_lower: "Ages 11–14",
    age_upper: "Ages 15–17",
    age_all: "All ages",
    door_help: "I need to tell",
    door_parents: "For parents",
    door_teachers: "For teachers",
    doors: "Other doors",
    stories: "Stories",
    minutes: "{} min",
    in_progress: "Half read",
    finished: "Finished",
    with_adult: "Read with an adult",
    in_lesson: "In a lesson",
    no_stories: "There is no story for this age yet.",

    read_on: "Read on",
    go_on: "Go on",
    retry: "Try again",
    step_back: "One step back",
    restart: "Start over",
    stop: "Stop here",
    check: "Check",
    wait: "The story is opening, just a moment.",
    safe_way: "A safe way",
    less_safe_way: "Not the safest way yet",
    conversation: "Conversation",
    typing: "{} is typing",
    narrator: "Narrator",
    your_advice: "Your advice",
    picture: "Picture",
    in_person: "Face to face",
    step_of: "Step {} of {}",

    hunt_how: "Tap the messages that look suspicious to you.",
    marked: "{} marked",
    mark: "Mark this message",
    found: "You found it",
    missed: "This one too",
    extra: "Not a warning sign",
    found_of: "You found {} of {} signs.",
    order_how: "Use the up and down buttons to put what comes first on top.",
    move_up: "Move up: {}",
    move_down: "Move down: {}",
    right_order: "The order that helps most",
    position: "Place {} of {}",
    sort_how: "For each card, tap the box you choose.",
    belongs: "Better in: {}",
    settings_how: "Tap to turn on or off.",
    privacy: "Privacy",
    safer_so: "Safer this way",
    better_other: "Better the other way",
    pick_one: "Choose one answer.",
    pick_several: "You can choose more than one.",
    right: "That's right",
    not_right: "This would not help yet",
    said: "I said it",
    pass: "I'll keep it for later",
    say_private: "Aloud or in a whisper, both are fine. Nobody records it.",
    said_done: "Well done. Once said, it is easier the next time.",
    pass_done: "That's fine. The sentence stays here for when you want it.",
    heard: "Someone listened",
    not_heard: "Nobody has listened yet: tell another person",
    happened: "What happened",
    actions: "Safe things to do",
    home_question: "A question for home",
    help_card: "When you need someone to listen",
    another: "Another story",
    other_way: "Try another way",

    resume_title: "You are in the middle of this story.",
    resume: "Go on",
    resume_restart: "Start over",
    misfit: "The story was just edited, so you go on from the nearest place that still fits.",
    kept_session: "This browser remembers your place only until it is closed.",
    kept_memory: "This browser does not let us save: your place is lost when you close the page.",
    not_saved: "Your place could not be saved. You can go on reading.",
    kept_aside: "Your saved place was damaged and has been put aside. Please start from the beginning.",
    newer: "Your saved place belongs to a newer version and was left as it is. This time nothing is saved.",
    close: "Close",

    failed_title: "The page could not go on",
    failed_body: "It is not your fault. You can still read what is on the page. Reload to try again.",
    slow_body: "The connection is slow. The story is still opening; you can wait or reload the page.",
    reload: "Reload",
    noscript: "This browser cannot run the interactive part. You can still read the opening and the explanations here.",
    noscript_choices: "Tap each way to read about it:",
    missing_title: "This page was not found",
    missing_body: "The address may have changed. Choose a story below.",
};

/// Puts values in the places marked `{}`, in order.
#[must_use]
pub fn fill(words: &str, values: &[&str]) -> String {
    let mut parts = words.split("{}");
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for (at, part) in parts.enumerate() {
        filled.push_str(values.get(at).copied().unwrap_or_default());
        filled.push_str(part);
    }
    filled
}

impl Words {
    /// The name of a family of red flags.
    #[must_use]
    pub fn family(&self, family: Family) -> &'static str {
        let vi = self.language == VI.language;
        match (family, vi) {
            (Family::Contact, true) => "Dò hỏi, rủ đi nơi khác",
            (Family::Contact, false) => "Prying, moving elsewhere",
            (Family::Trust, true) => "Lấy lòng",
            (Family::Trust, false) => "Winning trust",
            (Family::Isolation, true) => "Tách khỏi mọi người",
            (Family::Isolation, false) => "Cutting off from others",
            (Family::Pressure, true) => "Thúc ép",
            (Family::Pressure, false) => "Pushing",
            (Family::ImageMeeting, true) => "Đòi ảnh, đòi gặp riêng",
            (Family::ImageMeeting, false) => "Asking for a picture or a meeting",
            (Family::Threat, true) => "Dọa",
            (Family::Threat, false) => "Threatening",
        }
    }

    /// The name of a lever.
    #[must_use]
    pub fn lever(&self, lever: Lever) -> &'static str {
        let vi = self.language == VI.language;
        match (lever, vi) {
            (Lever::Threat, true) => "đe dọa",
            (Lever::Threat, false) => "threat",
            (Lever::Manipulation, true) => "thao túng",
            (Lever::Manipulation, false) => "manipulation",
            (Lever::Luring, true) => "dụ dỗ",
            (Lever::Luring, false) => "luring",
        }
    }

    /// The line over an ending.
    #[must_use]
    pub fn branch(&self, branch: Branch) -> &'static str {
        let vi = self.language == VI.language;
        match (branch, vi) {
            (Branch::Safe, true) => "Kể ngay từ đầu",
            (Branch::Safe, false) => "Told at once",
            (Branch::Late, true) => "Kể muộn vẫn kịp",
            (Branch::Late, false) => "Telling late still helps",
            (Branch::Friend, true) => "Có bạn giúp một tay",
            (Branch::Friend, false) => "A friend lent a hand",
        }
    }

    /// The name of an age band.
    #[must_use]
    pub const fn band(&self, band: Band) -> &'static str {
        match band {
            Band::Primary => self.age_primary,
            Band::LowerSecondary => self.age_lower,
            Band::UpperSecondary => self.age_upper,
            Band::Adult => self.door_parents,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn values_go_where_the_marks_are() {
        assert_eq!(fill("Bước {} trên {}", &["2", "5"]), "Bước 2 trên 5");
        assert_eq!(fill("Gọi {}", &[]), "Gọi ");
        assert_eq!(fill("Đóng", &["x"]), "Đóng");
    }
}
