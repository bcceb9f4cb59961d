//! The script's own words in both languages.

use engine::{Band, Branch, Date, Family, Lever, Quality, Role, Setting};

/// What a script says around the story.
pub(super) struct Words {
    /// `vi` or `en`
    pub(super) tag: &'static str,
    pub(super) heading: &'static str,
    pub(super) printed: &'static str,
    pub(super) version: &'static str,
    pub(super) how: &'static str,
    pub(super) about: &'static str,
    pub(super) age: &'static str,
    pub(super) grades: &'static str,
    pub(super) setting: &'static str,
    pub(super) minutes: &'static str,
    pub(super) short_minutes: &'static str,
    pub(super) topics: &'static str,
    pub(super) subjects: &'static str,
    pub(super) competences: &'static str,
    pub(super) duties: &'static str,
    pub(super) summary: &'static str,
    pub(super) notice: &'static str,
    pub(super) opinion: &'static str,
    pub(super) cast: &'static str,
    pub(super) map: &'static str,
    pub(super) map_how: &'static str,
    pub(super) paths: &'static str,
    pub(super) paths_how: &'static str,
    pub(super) scenes: &'static str,
    pub(super) scene: &'static str,
    pub(super) opening: &'static str,
    pub(super) picture: &'static str,
    pub(super) phone_of: &'static str,
    pub(super) reads_on: &'static str,
    pub(super) then: &'static str,
    pub(super) option: &'static str,
    pub(super) feedback: &'static str,
    pub(super) reply: &'static str,
    pub(super) heard: &'static str,
    pub(super) not_heard: &'static str,
    pub(super) right: &'static str,
    pub(super) not_right: &'static str,
    pub(super) several: &'static str,
    pub(super) shows_again: &'static str,
    pub(super) why: &'static str,
    pub(super) right_order: &'static str,
    pub(super) belongs: &'static str,
    pub(super) stands: &'static str,
    pub(super) should: &'static str,
    pub(super) on: &'static str,
    pub(super) off: &'static str,
    pub(super) tip: &'static str,
    pub(super) actions: &'static str,
    pub(super) home_question: &'static str,
    pub(super) help: &'static str,
    pub(super) notes: &'static str,
    pub(super) listen_for: &'static str,
    pub(super) boosters: &'static str,
    pub(super) booster: &'static str,
    pub(super) weeks: &'static str,
    pub(super) remember: &'static str,
    pub(super) facts: &'static str,
    pub(super) source: &'static str,
    pub(super) checked: &'static str,
    pub(super) waivers: &'static str,
    pub(super) sign_off: &'static str,
    pub(super) agree: &'static str,
    pub(super) agree_if: &'static str,
    pub(super) disagree: &'static str,
    pub(super) remarks: &'static str,
    pub(super) name: &'static str,
    pub(super) organisation: &'static str,
    pub(super) date: &'static str,
    pub(super) signature: &'static str,
    pub(super) steps: Steps,
}

/// What each kind of step is called.
pub(super) struct Steps {
    pub(super) next: &'static str,
    pub(super) choice: &'static str,
    pub(super) hunt: &'static str,
    pub(super) order: &'static str,
    pub(super) sort: &'static str,
    pub(super) settings: &'static str,
    pub(super) question: &'static str,
    pub(super) say: &'static str,
    pub(super) tell: &'static str,
    pub(super) ending: &'static str,
}

pub(super) static VI: Words = Words {
    tag: "vi",
    heading: "Kịch bản để duyệt",
    printed: "In ngày",
    version: "Bản",
    how: "Bản này có mọi cảnh, mọi lựa chọn và mọi lời học sinh đọc được. Dòng nào cần sửa, xin ghi mã sau dấu # của dòng đó. Ô ký duyệt ở cuối.",
    about: "Thông tin chung",
    age: "Lứa tuổi",
    grades: "Lớp",
    setting: "Ai cần có mặt",
    minutes: "Thời lượng (phút)",
    short_minutes: "phút",
    topics: "Chủ đề",
    subjects: "Bài học ở trường",
    competences: "Năng lực số",
    duties: "Nhóm nhiệm vụ",
    summary: "Tóm tắt",
    notice: "Lời báo trước",
    opinion: "Hỏi lớp trước và sau",
    cast: "Nhân vật",
    map: "Bản đồ các đường đi",
    map_how: "Số là số của cảnh, chữ là lựa chọn ở cảnh đó. Khung đậm: kể với ai đó. Khung đôi: kết.",
    paths: "Mọi đường đi",
    paths_how: "Mỗi dòng là một đường từ mở đầu tới kết; các lựa chọn cùng dẫn tới một cảnh viết liền nhau. Thử lại không tính thêm.",
    scenes: "Các cảnh",
    scene: "cảnh",
    opening: "mở đầu",
    picture: "hình",
    phone_of: "máy của",
    reads_on: "Đọc tiếp",
    then: "Sau đó",
    option: "Lựa chọn",
    feedback: "Lời nhắn sau khi chọn",
    reply: "Người nghe trả lời",
    heard: "lắng nghe",
    not_heard: "bận hoặc chưa tin; kể tiếp với người khác",
    right: "đúng",
    not_right: "chưa đúng",
    several: "chọn được nhiều câu",
    shows_again: "Cho xem lại",
    why: "Vì sao đáng để ý",
    right_order: "Thứ tự đúng",
    belongs: "Thuộc về",
    stands: "Lúc đầu",
    should: "Nên để",
    on: "bật",
    off: "tắt",
    tip: "Cách nói",
    actions: "Việc ai cũng làm được",
    home_question: "Về nhà hỏi nhau",
    help: "Số trên thẻ trợ giúp",
    notes: "Cho thầy cô",
    listen_for: "Lắng nghe",
    boosters: "Nhớ lại",
    booster: "Sau",
    weeks: "tuần",
    remember: "Câu mang theo",
    facts: "Sự việc, số điện thoại và nguồn",
    source: "Nguồn",
    checked: "Kiểm ngày",
    waivers: "Từ vốn nên tránh mà vẫn dùng, và lý do",
    sign_off: "Ký duyệt",
    agree: "Đồng ý",
    agree_if: "Đồng ý nếu sửa như ghi",
    disagree: "Chưa đồng ý",
    remarks: "Cần sửa (mã dòng, lời đề nghị)",
    name: "Họ tên",
    organisation: "Đơn vị",
    date: "Ngày",
    signature: "Chữ ký",
    steps: Steps {
        next: "đọc tiếp",
        choice: "khuyên bạn",
        hunt: "tìm dấu hiệu",
        order: "xếp thứ tự",
        sort: "xếp thẻ",
        settings: "chỉnh cài đặt",
        question: "câu hỏi",
        say: "tập nói",
        tell: "kể với ai",
        ending: "kết",
    },
};

pub(super) static EN: Words = Words {
    tag: "en",
    heading: "Script for review",
    printed: "Printed",
    version: "Version",
    how: "This is every scene, every option and every word that pupils read. Where a line needs mending, please note the code after its #. The boxes to sign are at the end.",
    about: "About",
    age: "Age",
    grades: "Grades",
    setting: "Who has to be there",
    minutes: "Minutes",
    short_minutes: "min",
    topics: "Topics",
    subjects: "School lessons",
    competences: "Digital competences",
    duties: "Duty groups",
    summary: "Summary",
    notice: "Said before it opens",
    opinion: "Asked before and after",
    cast: "Cast",
    map: "Map of the paths",
    map_how: "Numbers are those of the scenes, letters the options there. Heavy frame: telling somebody. Double frame: an ending.",
    paths: "Every path",
    paths_how: "Each line is a way from the opening to an ending; options that lead to the same scene stand together. Trying again is not counted.",
    scenes: "The scenes",
    scene: "scene",
    opening: "the opening",
    picture: "picture",
    phone_of: "the phone of",
    reads_on: "Reads on",
    then: "Then",
    option: "Option",
    feedback: "What is said once it is chosen",
    reply: "What the listener answers",
    heard: "listens",
    not_heard: "is busy or doubts; the friend tells another",
    right: "right",
    not_right: "not right",
    several: "several can be marked",
    shows_again: "Shows again",
    why: "Why it is a red flag",
    right_order: "The right order",
    belongs: "Belongs to",
    stands: "At first",
    should: "Should be",
    on: "on",
    off: "off",
    tip: "How to say it",
    actions: "What anyone can do",
    home_question: "A question for home",
    help: "Numbers on the help card",
    notes: "For the teacher",
    listen_for: "Listen for",
    boosters: "Looking back",
    booster: "After",
    weeks: "weeks",
    remember: "To take along",
    facts: "Facts, phone numbers and sources",
    source: "Source",
    checked: "Checked on",
    waivers: "Words that are avoided elsewhere, and why they are used here",
    sign_off: "Sign-off",
    agree: "Agreed",
    agree_if: "Agreed if changed as noted",
    disagree: "Not agreed yet",
    remarks: "To change (code of the line, suggestion)",
    name: "Name",
    organisation: "Organisation",
    date: "Date",
    signature: "Signature",
    steps: Steps {
        next: "reads on",
        choice: "advice",
        hunt: "red flags",
        order: "order",
        sort: "sort",
        settings: "settings",
        question: "question",
        say: "practise",
        tell: "tell somebody",
        ending: "ending",
    },
};

impl Words {
    const fn pick(&self, vi: &'static str, en: &'static str) -> &'static str {
        if matches!(self.tag.as_bytes(), b"vi") { vi } else { en }
    }

    /// A day as it is written in the language.
    pub(super) fn day(&self, day: Date) -> String {
        let written = day.to_string();
        match written.split('-').collect::<Vec<_>>().as_slice() {
            [year, month, day] if self.tag == "vi" => format!("{day}/{month}/{year}"),
            _ => written,
        }
    }

    pub(super) const fn band(&self, band: Band) -> &'static str {
        match band {
            Band::Adult => self.pick("người lớn", "adults"),
            child => child.as_str(),
        }
    }

    pub(super) const fn of_setting(&self, setting: Setting) -> &'static str {
        match setting {
            Setting::Open => self.pick("không cần ai", "nobody in particular"),
            Setting::WithAdult => self.pick("có người lớn ở gần", "an adult nearby"),
            Setting::Lesson => self.pick("chỉ trong giờ học có người dẫn", "only in a led lesson"),
        }
    }

    pub(super) const fn role(&self, role: Role) -> &'static str {
        match role {
            Role::Friend => self.pick("bạn được học sinh khuyên", "the friend whom the learner advises"),
            Role::Peer => self.pick("bạn bè", "another child or young person"),
            Role::Adult => self.pick("người lớn có thể nghe", "an adult who may listen"),
            Role::Offender => self.pick("người có ý đồ xấu", "a person with bad intent"),
        }
    }

    pub(super) const fn quality(&self, quality: Quality) -> &'static str {
        match quality {
            Quality::Safe => self.pick("an toàn", "safe"),
            Quality::Unsure => self.pick("chưa chắc", "unsure"),
            Quality::Risky => self.pick("dễ gặp nguy", "risky"),
        }
    }

    pub(super) const fn branch(&self, branch: Branch) -> &'static str {
        match branch {
            Branch::Safe => self.pick("kể ngay", "told at once"),
            Branch::Late => self.pick("kể muộn", "told late"),
            Branch::Friend => self.pick("bạn giúp", "a friend helped"),
            Branch::Recall => self.pick("nhớ lại", "looking back"),
        }
    }

    pub(super) const fn family(&self, family: Family) -> &'static str {
        match family {
            Family::Contact => self.pick("tiếp cận", "contact"),
            Family::Trust => self.pick("lấy lòng tin", "trust"),
            Family::Isolation => self.pick("tách ra, giữ kín", "isolation"),
            Family::Pressure => self.pick("thử và ép", "pressure"),
            Family::ImageMeeting => self.pick("đòi ảnh hoặc gặp", "image or meeting"),
            Family::Threat => self.pick("dọa", "threat"),
        }
    }

    pub(super) const fn lever(&self, lever: Lever) -> &'static str {
        match lever {
            Lever::Threat => self.pick("đe dọa", "threatening"),
            Lever::Manipulation => self.pick("thao túng", "manipulation"),
            Lever::Luring => self.pick("dụ dỗ", "luring"),
        }
    }
}
